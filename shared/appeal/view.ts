import { dayWords } from '../kernel/calendar-words'
import { formatPoints } from '../kernel/points'
import type { Appeal, AppealEffect, AppealStep } from './appeal'
import type { AppealDetail, AppealSummary } from './contract'
import { hasActed } from './decide'

export function summaryOf(appeal: Appeal, viewer: string): AppealSummary {
  return {
    appeal: appeal._id,
    state: appeal.state,
    appellant: { member: appeal.appellant, name: appeal.appellantName },
    matter: appeal.matter,
    indicatorTitle: appeal.indicatorTitle,
    reason: appeal.reason,
    submittedAt: appeal.submittedAt,
    dueDay: isOpen(appeal) ? appeal.dueDay : undefined,
    votesCast: appeal.votes.length,
    panelSize: appeal.panel.length,
    mine: appeal.appellant === viewer,
  }
}

/** `mayDecide`: the person looking is the superior's decider over this branch. */
export function detailOf(appeal: Appeal, viewer: string, mayDecide: boolean): AppealDetail {
  return {
    ...summaryOf(appeal, viewer),
    panel: appeal.panel.map(({ member, name }) => ({
      member,
      name,
      voted: appeal.votes.some((vote) => vote.member === member),
    })),
    excluded: appeal.excluded.map(({ name, why }) => ({ name, why: exclusionInWords[why] })),
    trail: appeal.trail.map(({ at, byName, what, note }) => ({ at, by: byName, what, note })),
    effect: effectInWords(appeal.effect),
    effectPoints: appeal.effectPoints,
    reasons: votesShown(appeal, viewer).map(({ name, vote, reason }) => ({
      name,
      vote: voteInWords[vote],
      reason,
    })),
    entry: 'entry' in appeal.effect ? appeal.effect.entry : undefined,
    declaration: 'declaration' in appeal.effect ? appeal.effect.declaration : undefined,
    newEntry: appeal.newEntry,
    edition: appeal.edition,
    actions: actionsFor(appeal, viewer, mayDecide),
  }
}

/** The trail of an appeal that is decided, for the entry it booked: who held what, and why. */
export function appealSteps({
  trail,
  votes,
  reason,
}: Appeal): { at: string; by: string; what: string; note?: string | undefined }[] {
  return trail.map((step, index) => {
    const { at, byName: by, what, note } = step
    const ballot = votes.find((vote) => isBallotOf(vote, step))
    if (ballot) return { at, by, what: `${what}：${voteInWords[ballot.vote]}`, note: ballot.reason }
    return { at, by, what, note: index === 0 ? reason : note }
  })
}

function isBallotOf({ member, at }: Appeal['votes'][number], step: AppealStep): boolean {
  return member === step.by && at === step.at
}

/** While it is open each of the panel sees the own vote only, so that nobody votes after others. */
function votesShown(appeal: Appeal, viewer: string): Appeal['votes'] {
  return isOpen(appeal) ? appeal.votes.filter(({ member }) => member === viewer) : appeal.votes
}

function actionsFor(appeal: Appeal, viewer: string, mayDecide: boolean): AppealDetail['actions'] {
  if (!isOpen(appeal)) return []
  if (appeal.appellant === viewer) return ['withdraw']
  if (appeal.state === 'referred') {
    return mayDecide && !hasActed(appeal, viewer) ? ['decide'] : []
  }
  const waits =
    appeal.panel.some(({ member }) => member === viewer) &&
    appeal.votes.every(({ member }) => member !== viewer)
  return waits ? ['vote'] : []
}

export function isOpen({ state }: Appeal): boolean {
  return state === 'reconsidering' || state === 'referred'
}

/** What happens next, for the person who appealed. */
export function nextInWords({ state, panel, dueDay }: Appeal): string {
  return state === 'referred'
    ? `由上级党组织复议，${dayWords(dueDay)}前答复`
    : `由复议小组 ${panel.length} 人复议，${dayWords(dueDay)}前答复`
}

const exclusionInWords: Record<Appeal['excluded'][number]['why'], string> = {
  appellant: '申诉人本人',
  acted: '办理过此事',
  votesNoMore: '已离开支部，或没有表决权',
}

export const voteInWords = { grant: '申诉成立', deny: '申诉不成立' }

function effectInWords(effect: AppealEffect): string {
  switch (effect.kind) {
    case 'attended':
      return '冲正原记录，改记为实到'
    case 'restoreMark':
      return '冲正原扣分，恢复分值'
    case 'decidePoints':
      return `冲正原记录，改记 ${formatPoints(effect.points)} 分`
    case 'bookDeclaration':
      return effect.points === undefined
        ? '按原申报入账'
        : `按原申报入账，计 ${formatPoints(effect.points)} 分`
  }
}
