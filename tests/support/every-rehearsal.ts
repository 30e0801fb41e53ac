import { contracts } from '@shared/contracts'
import type { ProcedureContract } from '@shared/kernel/contract'
import type { Emulator, EmulatorOptions } from '../../emulator'
import { AppealRehearsals } from './appeal-rehearsals'
import { boardProblems } from './board-invariants'
import { BranchRehearsals } from './branch-rehearsals'
import { chainProblems } from './chain-invariants'
import { startTestEmulator } from './emulator'
import { HalfYearRehearsals } from './half-year-rehearsals'
import { OrganisationRehearsals } from './organisation-rehearsals'
import { peopleProblems } from './people-invariants'
import { PrivacyRehearsals } from './privacy-rehearsals'
import { ProxyRehearsals } from './proxy-rehearsals'
import { Rehearsals } from './rehearsals'
import { RulebookRehearsals } from './rulebook-rehearsals'
import type { Rehearsed } from './repeated'
import { RosterRehearsals } from './roster-rehearsals'
import { rosterProblems } from './roster-invariants'
import { bookWithDecidedRow, setUpSmallBranch } from './small-branch'
import { undeclaredFields } from './reply-fields'
import { stored } from './stored'
import { surveyProblems } from './survey-invariants'
import { SurveyRehearsals } from './survey-rehearsals'
import { TransferRehearsals } from './transfer-rehearsals'
import { PatientWorld } from './strict-world'

export interface Rehearsal {
  prepare: (stages: Stages) => Promise<Rehearsed>
  /** What another body under the same id says otherwise. */
  changed: object
  /** Nothing of the input is kept: another body gets the first reply and changes nothing. */
  forgetsInput?: true
}

/** By procedure; where a procedure ends in several ways, with the way behind a colon. */
export const rehearsals = {
  submitDeclaration: { prepare: (on) => on.daily.submitDeclaration(), changed: { title: '别的' } },
  endorseDeclaration: { prepare: (on) => on.daily.endorseDeclaration(), changed: { note: '另' } },
  decideDeclaration: {
    prepare: (on) => on.daily.decideDeclaration(),
    changed: { outcome: 'reject' },
  },
  castVotes: { prepare: (on) => on.daily.castVotes(), changed: { votes: [] } },
  proposePoints: { prepare: (on) => on.daily.proposePoints(), changed: { points: 150 } },
  closeMeeting: { prepare: (on) => on.daily.closeMeeting(), changed: { minutes: '另一份' } },
  signIn: { prepare: (on) => on.daily.signIn(), changed: { code: 'djqd.another' } },
  closeActivity: { prepare: (on) => on.daily.closeActivity(), changed: { marks: [] } },

  amendDeclaration: { prepare: (on) => on.branch.amendDeclaration(), changed: { title: '别的' } },
  withdrawDeclaration: {
    prepare: (on) => on.branch.withdrawDeclaration(),
    changed: { declaration: 'declaration-another' },
  },
  returnDeclaration: { prepare: (on) => on.branch.returnDeclaration(), changed: { reason: '另' } },
  fileForMember: { prepare: (on) => on.proxy.fileForMember(), changed: { title: '别的' } },
  confirmFiling: { prepare: (on) => on.proxy.confirmFiling(), changed: { declaration: 'another' } },
  issueFilingCode: {
    prepare: (on) => on.proxy.issueFilingCode(),
    changed: { declaration: 'another' },
  },
  confirmFilingByCode: {
    prepare: (on) => on.proxy.confirmFilingByCode(),
    changed: { code: 'AAAAAA' },
  },
  confirmFilingOnPaper: {
    prepare: (on) => on.proxy.confirmFilingOnPaper(),
    changed: { photo: 'cloud://another' },
  },
  amendFiling: {
    prepare: (on) => on.proxy.amendFiling(),
    changed: { title: '另一件事' },
  },
  withdrawFiling: {
    prepare: (on) => on.proxy.withdrawFiling(),
    changed: { declaration: 'another' },
  },
  openMeeting: { prepare: (on) => on.branch.openMeeting(), changed: { title: '另一次' } },
  createActivity: { prepare: (on) => on.branch.createActivity(), changed: { place: '操场' } },
  changeActivity: { prepare: (on) => on.branch.changeActivity(), changed: { place: '操场' } },
  cancelActivity: { prepare: (on) => on.branch.cancelActivity(), changed: { reason: '另' } },
  checkLineLeft: { prepare: (on) => on.branch.checkLineLeft(), changed: { attended: false } },
  continueJob: { prepare: (on) => on.branch.continueJob(), changed: { job: 'another' } },

  startSetUp: { prepare: (on) => on.organisation.startSetUp(), changed: { name: '宋佳' } },
  rebindFirstAdministrator: {
    prepare: (on) => on.organisation.rebindFirstAdministrator(),
    changed: { setUpCode: '另' },
  },
  createOrganisation: {
    prepare: (on) => on.organisation.createOrganisation(),
    changed: { name: '另一个支部' },
  },
  enrolMember: { prepare: (on) => on.organisation.enrolMember(), changed: { name: '宋佳' } },
  changeMember: { prepare: (on) => on.roster.changeMember(), changed: { basis: '另' } },
  dissolveOrganisation: {
    prepare: (on) => on.roster.dissolveOrganisation(),
    changed: { resolution: '另' },
  },
  previewRosterImport: {
    prepare: (on) => on.roster.previewRosterImport(),
    changed: { file: 'another' },
  },
  confirmRosterImport: {
    prepare: (on) => on.roster.confirmRosterImport(),
    changed: { basis: '另' },
  },
  issueBindingCode: {
    prepare: (on) => on.organisation.issueBindingCode(),
    changed: { member: 'li-qiang' },
  },
  startTransfer: {
    prepare: (on) => on.transfers.startTransfer(),
    changed: { destination: '另一处' },
  },
  recallTransfer: { prepare: (on) => on.transfers.recallTransfer(), changed: { reason: '另' } },
  closeTransfer: { prepare: (on) => on.transfers.closeTransfer(), changed: { receipt: '另' } },
  importStatement: {
    prepare: (on) => on.transfers.importStatement(),
    changed: { department: '另一个部门' },
  },
  issueBindingSlips: {
    prepare: (on) => on.organisation.issueBindingSlips(),
    changed: { members: ['li-qiang'] },
  },
  confirmBinding: {
    prepare: (on) => on.organisation.confirmBinding(),
    changed: { binding: 'li-qiang' },
  },
  releaseBinding: { prepare: (on) => on.organisation.releaseBinding(), changed: { reason: '另' } },
  bindIdentity: { prepare: (on) => on.organisation.bindIdentity(), changed: { code: 'ANOTHER' } },
  appointMember: { prepare: (on) => on.organisation.appointMember(), changed: { role: 'decider' } },
  endAppointment: {
    prepare: (on) => on.organisation.endAppointment(),
    changed: { until: '2026-05-31' },
  },
  decideBoardLevel: {
    prepare: (on) => on.organisation.decideBoardLevel(),
    changed: { level: 'pointsWithRank' },
  },
  adoptRulebook: { prepare: (on) => on.organisation.adoptRulebook(), changed: { rulebook: {} } },

  startRulebookDraft: {
    prepare: (on) => on.rulebook.startRulebookDraft(),
    changed: { startsWith: '2028-H1' },
  },
  changeDraftRow: { prepare: (on) => on.rulebook.changeDraftRow(), changed: { change: {} } },
  addDraftRow: { prepare: (on) => on.rulebook.addDraftRow(), changed: { title: '另一条' } },
  removeDraftRow: { prepare: (on) => on.rulebook.removeDraftRow(), changed: { indicator: 'L01' } },
  replaceRulebookDraft: {
    prepare: (on) => on.rulebook.replaceRulebookDraft(),
    changed: { rulebook: {} },
  },
  proposeRulebook: {
    prepare: (on) => on.rulebook.proposeRulebook(),
    changed: { draft: 'draft-another' },
  },
  reopenRulebookDraft: {
    prepare: (on) => on.rulebook.reopenRulebookDraft(),
    changed: { draft: 'draft-another' },
  },
  abandonRulebookDraft: {
    prepare: (on) => on.rulebook.abandonRulebookDraft(),
    changed: { draft: 'draft-another' },
  },
  adoptRulebookDraft: {
    prepare: (on) => on.rulebook.adoptRulebookDraft(),
    changed: { draft: 'draft-another' },
  },
  approveRulebook: {
    prepare: (on) => on.rulebook.approveRulebook(),
    changed: { draft: 'draft-another' },
  },
  returnRulebook: { prepare: (on) => on.rulebook.returnRulebook(), changed: { reason: '另' } },
  setRulebookFrame: {
    prepare: (on) => on.rulebook.setRulebookFrame(),
    changed: { filing: 'approve' },
  },

  freezeHalfYear: { prepare: (on) => on.halves.freezeHalfYear(), changed: { carryOver: true } },
  recordBriefing: { prepare: (on) => on.halves.recordBriefing(), changed: { panelAyes: 3 } },
  publishBoard: { prepare: (on) => on.halves.publishBoard(), changed: { half: '2026-H1' } },

  submitAppeal: { prepare: (on) => on.appeals.submitAppeal(), changed: { reason: '另' } },
  'submitAppeal: to the superior': {
    prepare: (on) => on.appeals.submitAgain(),
    changed: { reason: '另' },
  },
  withdrawAppeal: { prepare: (on) => on.appeals.withdrawAppeal(), changed: { appeal: 'another' } },
  voteOnAppeal: { prepare: (on) => on.appeals.firstVote(), changed: { reason: '另' } },
  'voteOnAppeal: denied': {
    prepare: (on) => on.appeals.denyingVote(),
    changed: { reason: '另' },
  },
  'voteOnAppeal: the next edition': {
    prepare: (on) => on.appeals.grantingVote(),
    changed: { vote: 'deny' },
  },
  'voteOnAppeal: a declaration': {
    prepare: (on) => on.appeals.grantedDeclaration(),
    changed: { vote: 'deny' },
  },
  decideAppeal: { prepare: (on) => on.appeals.superiorDenies(), changed: { reason: '另' } },
  'decideAppeal: granted': {
    prepare: (on) => on.appeals.superiorGrants(),
    changed: { vote: 'deny' },
  },

  answerSurvey: {
    prepare: (on) => on.survey.answerSurvey(),
    changed: { answer: 'veryDissatisfied' },
    forgetsInput: true,
  },
  issueSlips: { prepare: (on) => on.survey.issueSlips(), changed: { count: 2 } },
  answerWithSlip: {
    prepare: (on) => on.survey.answerWithSlip(),
    changed: { answer: 'veryDissatisfied' },
    forgetsInput: true,
  },

  askRectification: {
    prepare: (on) => on.privacy.askRectification(),
    changed: { text: '另一处写错了' },
  },
  answerRectification: {
    prepare: (on) => on.privacy.answerRectification(),
    changed: { outcome: 'declined' },
  },
  endMembership: {
    prepare: (on) => on.privacy.endMembership(),
    changed: { resolution: '另一份' },
  },
  settleTextCheck: {
    prepare: (on) => on.privacy.settleTextCheck(),
    changed: { outcome: 'raised' },
  },
} satisfies Record<string, Rehearsal>

export type RehearsalName = keyof typeof rehearsals
export const rehearsalNames = Object.keys(rehearsals) as RehearsalName[]

/** Commands of the contracts that nobody rehearses, and rehearsals of what is no command. */
export function rehearsalProblems(
  table: Record<string, Pick<ProcedureContract, 'kind'>> = contracts,
  names: readonly string[] = rehearsalNames,
): string[] {
  const commands = Object.keys(table).filter((name) => table[name]?.kind === 'command')
  const rehearsed = names.map((name) => name.split(':')[0] ?? name)
  return [
    ...commands.filter((name) => !rehearsed.includes(name)).map((name) => `${name}: no rehearsal`),
    ...rehearsed.filter((name) => !commands.includes(name)).map((name) => `${name}: no command`),
  ]
}

/** Three small worlds at their moments: everyday, after a board, and half-years in a row. */
export class Stages {
  private constructor(
    readonly daily: Rehearsals,
    readonly branch: BranchRehearsals,
    readonly proxy: ProxyRehearsals,
    readonly transfers: TransferRehearsals,
    readonly organisation: OrganisationRehearsals,
    readonly roster: RosterRehearsals,
    readonly rulebook: RulebookRehearsals,
    readonly appeals: AppealRehearsals,
    readonly halves: HalfYearRehearsals,
    readonly survey: SurveyRehearsals,
    readonly privacy: PrivacyRehearsals,
  ) {}

  /** `rolls`: nine absences each that appeals of the next editions are made of. */
  static async open(options: Partial<EmulatorOptions>, rolls: number): Promise<Stages> {
    const start = () => startTestEmulator(options)
    const [world, published, late] = [
      new PatientWorld(await start()),
      new PatientWorld(await start()),
      new PatientWorld(await start()),
    ]
    await setUpSmallBranch(world, bookWithDecidedRow)
    await setUpSmallBranch(published)
    const appeals = new AppealRehearsals(published)
    await appeals.setUp(rolls)
    const halves = new HalfYearRehearsals(late)
    await halves.setUp()
    const daily = new Rehearsals(world)
    const organisation = new OrganisationRehearsals(world, start)
    const roster = new RosterRehearsals(world)
    const rulebook = new RulebookRehearsals(world)
    const branch = new BranchRehearsals(daily)
    const survey = new SurveyRehearsals(published, halves)
    const proxy = new ProxyRehearsals(daily)
    const transfers = new TransferRehearsals(world)
    const privacy = new PrivacyRehearsals(daily, organisation)
    const years = [appeals, halves, survey] as const
    return new Stages(
      daily,
      branch,
      proxy,
      transfers,
      organisation,
      roster,
      rulebook,
      ...years,
      privacy,
    )
  }

  /** The everyday one first: where a rehearsal is that names no other. */
  get emulators(): [Emulator, Emulator, Emulator] {
    const { daily, appeals, halves } = this
    return [daily.world.emulator, appeals.world.emulator, halves.world.emulator]
  }

  async settle(): Promise<void> {
    for (const emulator of this.emulators) await emulator.trigger('clock', 'everyTenMinutes')
  }

  /** Every invariant over all that is stored; an empty list says that they hold. */
  problems(): string[] {
    return this.emulators.flatMap((emulator) => [
      ...chainProblems(emulator),
      ...peopleProblems(emulator),
      ...boardProblems(emulator),
      ...rosterProblems(emulator),
      ...surveyProblems(emulator),
      ...stillPosting(emulator),
      ...undeclaredFields(emulator),
    ])
  }

  async close(): Promise<void> {
    await this.organisation.close()
    for (const emulator of this.emulators) await emulator.close()
  }
}

function stillPosting(emulator: Emulator): string[] {
  return [
    ...[...stored(emulator, 'resolutions'), ...stored(emulator, 'activities')].filter(
      ({ state }) => state === 'posting',
    ),
    ...stored(emulator, 'jobs').filter(({ state }) => state === 'running'),
  ].map(({ _id }) => `${_id}: still posting`)
}
