import type { ProcedureName } from '@shared/contracts'
import type { World } from '../../demo/world'
import { administrator, branch, decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import type { Stages } from './every-rehearsal'
import { send, sendWithoutItsJob, settled, valueOf, type Rehearsed } from './repeated'
import { adoption, ordinary } from './small-branch'
import type { Kind } from './state-table'
import { storedOne } from './stored'

/** How an object of the demo's branch is brought into a state, by the product's own procedures. */
type Makers = Record<string, () => Promise<string>>
/** Who asks for what on it, if not for the refusal of a state, then rightly. */
type Asks = Partial<Record<ProcedureName, [who: string, input: object]>>

export interface Staged {
  world: World
  makers: Makers
  asks: (id: string) => Asks
}

export type StagedKind = Exclude<Kind, 'job'>

/** `input` of the rehearsed command names the object; `carried` out, it is in its next state. */
async function named(rehearsed: Promise<Rehearsed>, field: string): Promise<string> {
  const { command } = await rehearsed
  return (command.input as Record<string, string>)[field] ?? ''
}

async function carriedOut(world: World, rehearsed: Promise<Rehearsed>, field: string) {
  const { command, emulator = world.emulator } = await rehearsed
  valueOf(await send(emulator, command))
  await settled(emulator)
  return (command.input as Record<string, string>)[field] ?? ''
}

async function stopped(world: World, rehearsed: Promise<Rehearsed>, field: string) {
  const { command } = await rehearsed
  await sendWithoutItsJob(world.emulator, command)
  return (command.input as Record<string, string>)[field] ?? ''
}

export function staged(stages: Stages, kind: StagedKind): Staged {
  switch (kind) {
    case 'declaration':
      return declarations(stages)
    case 'meeting':
      return meetings(stages)
    case 'activity':
      return activities(stages)
    case 'appeal':
      return appeals(stages)
    case 'draft':
      return drafts(stages)
    case 'evaluation':
      return evaluations(stages)
    case 'binding':
      return bindings(stages)
    case 'rectification':
      return rectifications(stages)
    case 'text-check':
      return textChecks(stages)
    case 'transfer':
      return transfers(stages)
    case 'import':
      return rosterImports(stages)
  }
}

function declarations({ daily, branch, proxy }: Stages): Staged {
  const { world } = daily
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'declaration')
  const [form, note] = [
    { indicator: 'L12', day: daily.today, title: '社区服务', photos: [], keep: [] },
    { reason: '请补充材料。' },
  ]
  return {
    world,
    makers: {
      unconfirmed: () => named(proxy.confirmFiling(), 'declaration'),
      submitted: () => named(daily.endorseDeclaration(), 'declaration'),
      returned: () => done(branch.returnDeclaration()),
      withdrawn: () => done(branch.withdrawDeclaration()),
      endorsed: () => done(daily.endorseDeclaration()),
      referred: () => named(daily.decideDeclaration(), 'declaration'),
      posted: () => done(daily.decideDeclaration()),
      rejected: async () => {
        const declaration = await named(daily.decideDeclaration(), 'declaration')
        const input = { declaration, outcome: 'reject' as const, ...note }
        return (await world.ask(decider, 'decideDeclaration', input)).declaration
      },
    },
    asks: (declaration) => {
      const { subject } = storedOne(world.emulator, 'declarations', declaration)
      const target = { kind: 'declaration', declaration }
      return {
        amendDeclaration: [subject, { declaration, ...form }],
        withdrawDeclaration: [subject, { declaration }],
        returnDeclaration: [deputyLiaison, { declaration, ...note }],
        endorseDeclaration: [deputyLiaison, { declaration }],
        decideDeclaration: [decider, { declaration, outcome: 'approve', ...note }],
        showDeclaration: [subject, { declaration }],
        confirmFiling: [subject, { declaration }],
        issueFilingCode: [deputyLiaison, { declaration }],
        confirmFilingByCode: [liaison, { declaration, code: 'AAAAAA' }],
        confirmFilingOnPaper: [liaison, { declaration, photo: 'cloud://none' }],
        submitAppeal: [subject, { target, ...note }],
      }
    },
  }
}

function meetings({ daily }: Stages): Staged {
  const { world } = daily
  return {
    world,
    makers: {
      open: () => named(daily.castVotes(), 'meeting'),
      posting: () => stopped(world, daily.closeMeeting(), 'meeting'),
      closed: () => carriedOut(world, daily.closeMeeting(), 'meeting'),
    },
    asks: (meeting) => ({
      castVotes: [secretary, { meeting, votes: [] }],
      closeMeeting: [secretary, { meeting, reasons: [] }],
      proposePoints: [secretary, { meeting, item: 'declaration-1', points: 100 }],
      showMeeting: [secretary, { meeting }],
    }),
  }
}

function activities({ daily, branch }: Stages): Staged {
  const { world } = daily
  return {
    world,
    makers: {
      open: () => daily.activity('12:05'),
      posting: () => stopped(world, daily.closeActivity(), 'activity'),
      closed: () => carriedOut(world, daily.closeActivity(), 'activity'),
      cancelled: () => carriedOut(world, branch.cancelActivity(), 'activity'),
    },
    asks: (activity) => ({
      changeActivity: [liaison, { activity, ...daily.announcement('14:00', '16:00') }],
      cancelActivity: [liaison, { activity, reason: '停电' }],
      showActivity: [liaison, { activity }],
      issueSignInCodes: [liaison, { activity }],
      closeActivity: [liaison, { activity, marks: [] }],
      checkLineLeft: [secretary, { activity, attended: true }],
    }),
  }
}

function appeals({ appeals: rehearsals }: Stages): Staged {
  const { world } = rehearsals
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'appeal')
  const panel = ordinary.slice(3)
  return {
    world,
    makers: {
      reconsidering: () => named(rehearsals.firstVote(), 'appeal'),
      referred: () => named(rehearsals.superiorDenies(), 'appeal'),
      granted: () => done(rehearsals.superiorGrants()),
      denied: () => done(rehearsals.superiorDenies()),
      withdrawn: () => done(rehearsals.withdrawAppeal()),
    },
    asks: (appeal) => {
      const { appellant } = storedOne(world.emulator, 'appeals', appeal)
      const ballot = { appeal, vote: 'deny', reason: '照片不清。' }
      const [voter = ''] = panel.filter((one) => one !== appellant)
      return {
        withdrawAppeal: [appellant, { appeal }],
        voteOnAppeal: [voter, ballot],
        decideAppeal: [decider, ballot],
        showAppeal: [appellant, { appeal }],
      }
    },
  }
}

function drafts({ rulebook, daily: { world } }: Stages): Staged {
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'draft')
  const basis = { kind: 'analysis', text: '区分不出。' }
  return {
    world,
    makers: {
      draft: () => named(rulebook.changeDraftRow(), 'draft'),
      proposed: () => done(rulebook.proposeRulebook()),
      adopted: () => named(rulebook.approveRulebook(), 'draft'),
      returned: () => done(rulebook.returnRulebook()),
      inForce: () => done(rulebook.approveRulebook()),
      abandoned: () => done(rulebook.abandonRulebookDraft()),
    },
    asks: (draft) => {
      const { revision, rulebook: text } = storedOne(world.emulator, 'rulebookDrafts', draft)
      const change = { draft, revision, basis }
      const row = { ...change, indicator: 'L12' }
      const added = {
        ...change,
        like: 'L12',
        indicator: 'L40',
        title: '帮学',
        clause: '一次 1 分。',
      }
      return {
        showRulebookDraft: [secretary, { draft }],
        showDraftRow: [secretary, { draft, indicator: 'L12' }],
        changeDraftRow: [secretary, { ...row, change: { title: '改名' } }],
        addDraftRow: [secretary, added],
        removeDraftRow: [secretary, row],
        replaceRulebookDraft: [secretary, { ...change, rulebook: text }],
        proposeRulebook: [secretary, { draft }],
        reopenRulebookDraft: [secretary, { draft }],
        abandonRulebookDraft: [secretary, { draft }],
        adoptRulebookDraft: [secretary, { draft, decision: adoption }],
        approveRulebook: [decider, { draft }],
        returnRulebook: [decider, { draft, reason: '另行起草。' }],
        replayRulebookDraft: [secretary, { draft, half: '2026-H1' }],
        exportRulebookDraft: [secretary, { draft, format: 'json' }],
      }
    },
  }
}

function rectifications({ daily, privacy }: Stages): Staged {
  const { world } = daily
  const answered = async (outcome: 'corrected' | 'declined') => {
    const rectification = await privacy.asked()
    const answer = { rectification, outcome, text: '已核对。' }
    return (await world.ask(liaison, 'answerRectification', answer)).rectification
  }
  return {
    world,
    makers: {
      open: () => privacy.asked(),
      corrected: () => answered('corrected'),
      declined: () => answered('declined'),
    },
    asks: (rectification) => ({
      answerRectification: [liaison, { rectification, outcome: 'corrected', text: '已核对。' }],
    }),
  }
}

function textChecks({ daily, privacy }: Stages): Staged {
  const { world } = daily
  return {
    world,
    makers: {
      open: () => privacy.doubtful(),
      settled: async () => {
        const textCheck = await privacy.doubtful()
        await world.ask(liaison, 'settleTextCheck', { textCheck, outcome: 'fine' })
        return textCheck
      },
    },
    asks: (textCheck) => ({ settleTextCheck: [liaison, { textCheck, outcome: 'fine' }] }),
  }
}

function bindings({ organisation, daily: { world } }: Stages): Staged {
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'binding')
  return {
    world,
    makers: {
      waiting: () => named(organisation.confirmBinding(), 'binding'),
      bound: () => done(organisation.confirmBinding()),
      released: () => done(organisation.releaseBinding()),
    },
    asks: (binding) => {
      const stored = storedOne(world.emulator, 'members', binding).binding
      const boundAt = stored && stored.state !== 'released' ? stored.boundAt : before
      return {
        confirmBinding: [administrator.member, { binding, boundAt }],
        releaseBinding: [administrator.member, { binding, reason: '换了手机。' }],
        issueBindingCode: [administrator.member, { member: binding }],
      }
    },
  }
}

function transfers({ transfers: rehearsals, daily: { world } }: Stages): Staged {
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'transfer')
  return {
    world,
    makers: {
      inTransit: () => rehearsals.inTransit(),
      arrived: () => done(rehearsals.closeTransfer()),
      recalled: () => done(rehearsals.recallTransfer()),
    },
    asks: (transfer) => ({
      recallTransfer: [administrator.member, { transfer, reason: '没有成行' }],
      closeTransfer: [administrator.member, { transfer, receipt: '回执第 1 号' }],
      showTransfer: [administrator.member, { transfer }],
    }),
  }
}

const before = '2026-01-01T08:00:00.000+08:00'

function evaluations({ halves }: Stages): Staged {
  const { world } = halves
  const { organisation } = branch
  const done = (one: Promise<Rehearsed>) => carriedOut(world, one, 'half')
  const panel = ordinary.slice(0, 3)
  const held = { heldOn: '2299-12-31', expected: 4, present: 4, disputed: [], panelAyes: 4 }
  return {
    world,
    makers: {
      frozen: () => named(halves.recordBriefing(), 'half'),
      briefed: () => named(halves.publishBoard(), 'half'),
      published: () => done(halves.publishBoard()),
      final: async () => {
        const half = await done(halves.publishBoard())
        world.setClock('2300-02-28 12:00')
        await world.emulator.trigger('clock', 'everyTenMinutes')
        return half
      },
      /** The last: those after it are frozen after it. */
      running: () => named(halves.freezeHalfYear(), 'half'),
    },
    asks: (half) => ({
      analyseIndicators: [secretary, { branch: organisation, half }],
      freezeHalfYear: [secretary, { half, carryOver: false }],
      recordBriefing: [secretary, { half, ...held, panel }],
      publishBoard: [secretary, { half }],
      showEvaluation: [secretary, { branch: organisation, half }],
      showProposals: [secretary, { branch: organisation, half }],
      showBoard: [secretary, { branch: organisation, half }],
      answerSurvey: [secretary, { half, answer: 'neutral' }],
      issueSlips: [secretary, { half, count: 1 }],
      showSurvey: [secretary, { branch: organisation, half }],
    }),
  }
}

function rosterImports({ roster, daily: { world } }: Stages): Staged {
  return {
    world,
    makers: {
      faulty: () => roster.preview([{ 编号: roster.nextNumber(), 姓名: '' }]),
      previewed: () => named(roster.confirmRosterImport(), 'import'),
      running: () => stopped(world, roster.confirmRosterImport(), 'import'),
      done: () => carriedOut(world, roster.confirmRosterImport(), 'import'),
    },
    asks: (one) => ({
      showRosterImport: [administrator.member, { import: one }],
      confirmRosterImport: [administrator.member, { import: one, basis: '名册核对' }],
    }),
  }
}
