import type { Activity } from '@shared/activity/activity'
import * as activities from '@shared/activity/decide'
import { signInIsOpen } from '@shared/activity/rules'
import type { Appeal } from '@shared/appeal/appeal'
import * as appeals from '@shared/appeal/decide'
import { appealOf, by, deny, denied, grant, open, referred } from '@shared/appeal/testing/appeals'
import * as bindings from '@shared/binding/decide'
import { oneMemberOneIdentity } from '@shared/binding/rules'
import * as declarations from '@shared/declaration/decide'
import * as filings from '@shared/declaration/proxy-decide'
import type { Declaration } from '@shared/declaration/state'
import {
  committeeMeeting,
  contextOf,
  paper,
  declared,
  filedBy,
  form,
  liQiang,
  shenJianhua,
  wangFang,
  zhangLei,
} from '@shared/declaration/testing/declaration'
import { briefed, frozen } from '@shared/evaluation/decide'
import type { Evaluation } from '@shared/evaluation/evaluation'
import { publishing } from '@shared/evaluation/publication'
import * as halves from '@shared/evaluation/testing/half'
import * as meetings from '@shared/meeting/decide'
import type { Meeting } from '@shared/meeting/meeting'
import type { Member } from '@shared/organisation/organisation'
import * as member from '@shared/organisation/testing/member'
import * as rectifications from '@shared/privacy/rectification'
import * as privacy from '@shared/privacy/testing/rectifications'
import * as writtenByWangFang from '@shared/privacy/testing/text-checks'
import { settledText, type TextCheck } from '@shared/privacy/text-check'
import { confirmed } from '@shared/roster/decide-import'
import type { RosterImport } from '@shared/roster/import'
import * as imports from '@shared/roster/testing/imports'
import * as drafts from '@shared/rulebook/decide'
import type { RulebookDraft } from '@shared/rulebook/draft'
import { firstBook } from '@shared/rulebook/first-book'
import { defaultProvisions } from '@shared/rulebook/provisions'
import * as transfers from '@shared/transfer/decide'
import { transferOf } from '@shared/transfer/testing/transfer'
import type { Transfer } from '@shared/transfer/transfer'
import { adoption } from './small-branch'
import type { Kind } from './state-table'

/**
 * An object in a state, and what the pure decision of a procedure makes of it. Made by the
 * decisions themselves wherever they make it.
 */

type Decisions<Thing> = Partial<Record<string, (thing: Thing) => unknown>>
interface Decided<Thing> {
  objects: Partial<Record<string, Thing>>
  decide: Decisions<Thing>
}

const outcome = { entry: 'entry-1', decision: 'meeting-1' }
const meetingActs = contextOf(committeeMeeting)
const clause = { title: '公益与志愿服务' }
const body = 'committee'
const submitted = declared()
const unconfirmed = filedBy(liQiang)
const handed = { hash: 'hash-1', by: 'zhang-lei', byName: '张蕾', wrong: [] }
const returned = declarations.returned(submitted, '请补拍', contextOf(liQiang))
const endorsed = declarations.endorsed(submitted, { clause, body }, contextOf(liQiang))

const declaration: Decided<Declaration> = {
  objects: {
    unconfirmed,
    submitted,
    returned,
    withdrawn: declarations.withdrawn(submitted, contextOf(wangFang)),
    lapsed: declarations.lapsed(returned, '2026-12-01T09:00:00.000+08:00'),
    endorsed,
    referred: declarations.referred(endorsed, { reason: '不足半数', met: [] }, meetingActs),
    approved: { ...endorsed, state: 'approved' },
    rejected: declarations.rejected(endorsed, { ...outcome, reason: '不足' }, meetingActs),
    posted: declarations.posted(endorsed, outcome, meetingActs),
  },
  decide: {
    amendDeclaration: (one) => declarations.amended(one, form, contextOf(wangFang)),
    withdrawDeclaration: (one) => declarations.withdrawn(one, contextOf(wangFang)),
    returnDeclaration: (one) => declarations.returned(one, '请补拍', contextOf(zhangLei)),
    endorseDeclaration: (one) => declarations.endorsed(one, { clause, body }, contextOf(zhangLei)),
    decideDeclaration: (one) => declarations.superiorMayDecide(one, shenJianhua),
    confirmFiling: (one) => filings.confirmedByMember(one, contextOf(wangFang)),
    issueFilingCode: (one) => filings.codeHandedOut(one, handed.hash, contextOf(zhangLei)),
    confirmFilingByCode: (one) =>
      filings.confirmedByCode(withCode(one), handed.hash, contextOf(liQiang)),
    confirmFilingOnPaper: (one) => filings.confirmedOnPaper(one, paper, contextOf(liQiang)),
    amendFiling: (one) =>
      filings.refiled({ ...one, proxy: filedByLiQiang }, form, contextOf(liQiang)),
    withdrawFiling: (one) => filings.unfiled({ ...one, proxy: filedByLiQiang }, contextOf(liQiang)),
  },
}

const filedByLiQiang = { by: 'li-qiang', byName: '李强' }

function withCode(one: Declaration): Declaration {
  const code = { ...handed, expiresAt: '2026-12-31T09:00:00.000+08:00' }
  return one.proxy ? { ...one, proxy: { ...one.proxy, code } } : one
}

const now = '2026-03-30T16:00:00.000+08:00'
const [secretary, officer] = ['zheng-guohua', 'chen-zhiyuan']
const votes = [{ item: endorsed._id, vote: 'aye' as const }]
const closing = { secretary, now }
const opened: Meeting = {
  _id: 'meeting-1',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  title: '三月支委会',
  body,
  state: 'open',
  heldOn: '2026-03-30',
  members: [secretary, officer].map((member) => ({ member, name: member })),
  present: [],
  items: [
    meetings.agendaItem({ declaration: endorsed, indicatorTitle: '志愿服务', findings: [] }, [
      secretary,
      officer,
    ]),
  ],
  openedBy: secretary,
  openedAt: now,
}
const voted = [secretary, officer].reduce((one, who) => meetings.voted(one, who, votes), opened)
const posting = meetings.closed(voted, { reasons: [] }, closing)

const chair = { member: secretary, name: '郑国华' }
const proposal = { item: endorsed._id, points: 100 }

function withRange(one: Meeting): Meeting {
  const range = { least: 50, most: 200 }
  return { ...one, items: one.items.map((item) => ({ ...item, range, points: 50 })) }
}

const meeting: Decided<Meeting> = {
  objects: { open: voted, posting, closed: { ...posting, state: 'closed' } },
  decide: {
    castVotes: (one) => meetings.voted(one, officer, votes),
    closeMeeting: (one) => meetings.closed(one, { reasons: [] }, closing),
    proposePoints: (one) => meetings.proposed(withRange(one), chair, proposal),
  },
}

const at = (time: string) => `2026-06-18T${time}:00.000+08:00`
const act = { at: at('14:05'), by: 'zhang-lei', byName: '张蕾' }
const planned: Activity = {
  _id: 'activity-1',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  kind: 'themeDay',
  title: '六月主题党日',
  place: '三楼会议室',
  startsAt: at('14:00'),
  endsAt: at('16:00'),
  state: 'open',
  organiser: liQiang.member,
  expected: [liQiang, wangFang].map((one) => ({ ...one, onLeave: false })),
  expectedCount: 2,
  indicator: 'L04',
  points: 100,
  rulebookVersion: '2026-1',
  clocks: defaultProvisions.clocks,
}
const marks = [{ member: wangFang.member, attended: true }]
const roll = { now: at('16:05'), signedIn: [] }
const called = activities.rollCalled(planned, marks, liQiang.member, roll)

const activity: Decided<Activity> = {
  objects: {
    open: planned,
    posting: called,
    closed: { ...called, state: 'closed' },
    cancelled: activities.cancelled(planned, '停电', [], act),
  },
  decide: {
    changeActivity: (one) => activities.changed(one, planned, [], act),
    cancelActivity: (one) => activities.cancelled(one, '停电', [], act),
    issueSignInCodes: (one) => signInIsOpen(one, act.at),
    signIn: (one) => signInIsOpen(one, act.at),
    closeActivity: (one) => activities.rollCalled(one, marks, liQiang.member, roll),
    checkLineLeft: (one) => activities.lineChecked(one, true, zhangLei.member),
  },
}

const appeal: Decided<Appeal> = {
  objects: {
    reconsidering: open,
    referred,
    granted: appeals.decided(referred, grant, by('赵建国')),
    denied,
    withdrawn: appeals.withdrawn(appealOf(), by('王芳')),
  },
  decide: {
    withdrawAppeal: (one) => appeals.withdrawn(one, by('王芳')),
    voteOnAppeal: (one) => appeals.votedOn(one, grant, by('张蕾')),
    decideAppeal: (one) => appeals.decided(one, deny, by('赵建国')),
  },
}

const acting = (member: string) => ({ actor: { member, name: member }, now })
const [inBranch, above] = [acting(secretary), acting(shenJianhua.member)]
const branch = { _id: 'overhaul-branch', path: '/party-committee/overhaul-branch' }
const rulebook = { ...firstBook, version: '2027-1' }
const [, ...fewer] = rulebook.indicators
const basis = { kind: 'analysis' as const, text: '区分不出。' }
const change = { rulebook: { ...rulebook, indicators: fewer }, base: firstBook, basis }
const toTheMeeting = { base: firstBook, frames: [], formalist: [] }
const started = drafts.started({ _id: 'draft-1', branch, base: firstBook, rulebook }, inBranch)
const written = drafts.changed(started, 1, change, inBranch)
const proposed = drafts.proposed(written, toTheMeeting, inBranch)
const adopted = drafts.adopted(proposed, adoption, true, inBranch)
const changes = (one: RulebookDraft) => drafts.changed(one, one.revision, change, inBranch)

const draft: Decided<RulebookDraft> = {
  objects: {
    draft: written,
    proposed,
    adopted,
    returned: drafts.returned(adopted, '请写明依据', above),
    inForce: drafts.approved(adopted, above),
    abandoned: drafts.abandoned(written, inBranch),
  },
  decide: {
    changeDraftRow: changes,
    addDraftRow: changes,
    removeDraftRow: changes,
    replaceRulebookDraft: changes,
    proposeRulebook: (one) => drafts.proposed(one, toTheMeeting, inBranch),
    reopenRulebookDraft: (one) => drafts.reopened(one, inBranch),
    abandonRulebookDraft: (one) => drafts.abandoned(one, inBranch),
    adoptRulebookDraft: (one) => drafts.adopted(one, adoption, true, inBranch),
    approveRulebook: (one) => drafts.approved(one, above),
    returnRulebook: (one) => drafts.returned(one, '请写明依据', above),
  },
}

const evaluation: Decided<Evaluation> = {
  objects: {
    frozen: halves.frozenHalf,
    briefed: halves.briefedHalf,
    published: halves.publishedHalf,
    final: { ...halves.publishedHalf, state: 'final' },
  },
  decide: {
    freezeHalfYear: (one) => frozen(one, halves.branch, halves.freeze, halves.at('2026-07-03')),
    recordBriefing: (one) => briefed(one, halves.held, 0, halves.at('2026-07-06')),
    publishBoard: (one) => publishing(one, halves.branch, 0, halves.at('2026-07-06')),
  },
}

const zhangLeiConfirms = { ...zhangLei, isAdministrator: false }
const usedAt = '2026-03-20T12:00:00.000+08:00'
const bindingCode = {
  _id: 'code-1',
  member: 'wang-fang',
  issuedAt: usedAt,
  issuedBy: 'li-qiang',
  issuedByName: '李强',
  expiresAt: '2026-03-22T12:00:00.000+08:00',
  byAdministrator: false,
  inPerson: false,
  forgetAfter: '2026-03-23T12:00:00.000+08:00',
}
const confirming = { actor: zhangLeiConfirms, now: usedAt }
const codeGiven = { code: bindingCode, openid: 'openid-1' }
const waitingMember = bindings.codeUsed(member.wangFang(), codeGiven, usedAt)
const boundMember = bindings.confirmed(waitingMember, usedAt, confirming)

const binding: Decided<Member> = {
  objects: {
    waiting: waitingMember,
    bound: boundMember,
    released: bindings.released(boundMember, '手机遗失', confirming).member,
  },
  decide: {
    confirmBinding: (one) => bindings.confirmed(one, usedAt, confirming),
    releaseBinding: (one) => bindings.released(one, '手机遗失', confirming),
    issueBindingCode: (one) => oneMemberOneIdentity(one),
  },
}

const rectification: Decided<rectifications.Rectification> = {
  objects: {
    open: privacy.askedByWangFang,
    corrected: privacy.correctedOne,
    declined: privacy.declinedOne,
  },
  decide: {
    answerRectification: (one) =>
      rectifications.answered(one, privacy.answer, privacy.liQiangAnswers),
  },
}

const textCheck: Decided<TextCheck> = {
  objects: { open: writtenByWangFang.doubtfulOfWangFang, settled: writtenByWangFang.settledOne },
  decide: { settleTextCheck: (one) => settledText(one, 'fine', privacy.liQiangAnswers) },
}

const moving = { actor: { member: 'gu-ming', name: '顾明' }, now: usedAt }
const inTransit = transferOf()

const transfer: Decided<Transfer> = {
  objects: {
    inTransit,
    arrived: transfers.arrived(inTransit, '回执', moving),
    recalled: transfers.recalled(inTransit, '没有成行', moving),
  },
  decide: {
    recallTransfer: (one) => transfers.recalled(one, '没有成行', moving),
    closeTransfer: (one) => transfers.arrived(one, '回执', moving),
  },
}

const rosterImport: Decided<RosterImport> = {
  objects: {
    faulty: imports.faultyImport,
    previewed: imports.previewedImport,
    running: imports.runningImport,
    done: imports.doneImport,
  },
  decide: { confirmRosterImport: (one) => confirmed(one, '名册核对', imports.importing) },
}

/** What a decision says to an object in a state; `undefined` where nothing pure decides it. */
export function decidedIn(
  kind: Kind,
  procedure: string,
  state: string,
): (() => unknown) | undefined {
  switch (kind) {
    case 'declaration':
      return bound(declaration, procedure, state)
    case 'meeting':
      return bound(meeting, procedure, state)
    case 'activity':
      return bound(activity, procedure, state)
    case 'appeal':
      return bound(appeal, procedure, state)
    case 'draft':
      return bound(draft, procedure, state)
    case 'evaluation':
      return bound(evaluation, procedure, state)
    case 'binding':
      return bound(binding, procedure, state)
    case 'rectification':
      return bound(rectification, procedure, state)
    case 'text-check':
      return bound(textCheck, procedure, state)
    case 'transfer':
      return bound(transfer, procedure, state)
    case 'import':
      return bound(rosterImport, procedure, state)
    case 'job':
      return undefined
  }
}

function bound<Thing>({ objects, decide }: Decided<Thing>, procedure: string, state: string) {
  const [thing, decision] = [objects[state], decide[procedure]]
  return thing && decision ? () => decision(thing) : undefined
}
