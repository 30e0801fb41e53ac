import { contracts, type ProcedureName } from '@shared/contracts'
import type { ProcedureContract } from '@shared/kernel/contract'
import type { Documents } from '../../cloudfunctions/kit/documents'
import { branch, secretary } from '../../demo/cast'
import { PrivacyRehearsals } from './privacy-rehearsals'
import { ProxyRehearsals } from './proxy-rehearsals'
import { Rehearsals } from './rehearsals'
import { send } from './repeated'
import { RosterRehearsals } from './roster-rehearsals'
import { RulebookRehearsals } from './rulebook-rehearsals'
import { TransferRehearsals } from './transfer-rehearsals'
import type { Stages } from './every-rehearsal'
import { ordinary } from './small-branch'
import { stored } from './stored'

/** What these queries make is remembered, so that the timer can remove it a day later. */
const makeAFile: readonly ProcedureName[] = [
  'exportRulebook',
  'exportRulebookDraft',
  'exportMyData',
  'exportRoster',
]

/** The notes that a query may write, as its contract says (`personal`); of any other, nothing. */
export function notesOf(procedure: ProcedureName): (keyof Documents)[] {
  const { personal }: ProcedureContract = contracts[procedure]
  return [
    ...(makeAFile.includes(procedure) ? (['exports'] as const) : []),
    ...(personal ? (['accessLog'] as const) : []),
  ]
}

/** An input for every query, about objects of the demo's branch; what names a person names 王芳. */
export async function everyLook({
  appeals,
  organisation: administrative,
}: Stages): Promise<Map<ProcedureName, object>> {
  const { world } = appeals
  const [subject] = ordinary
  const vote = await appeals.firstVote()
  const daily = new Rehearsals(world, '2026-07-24 12:00')
  const { meeting } = await daily.openMeeting()
  await daily.submitted(subject)
  // What a group leader reaches: filed by proxy for a member of the group.
  const { command: confirming } = await new ProxyRehearsals(daily).confirmFiling()
  await send(world.emulator, confirming)
  const activity = await daily.activity('12:05')
  const changed = await new RulebookRehearsals(world).changeDraftRow()
  await new PrivacyRehearsals(daily, administrative).doubtful(subject)
  const { draft } = changed.command.input as { draft: string }
  const { appeal } = vote.command.input as { appeal: string }
  const file = await world.upload(secretary, 'sheet', new TextEncoder().encode('{}'))
  const now = { lastMonth: '2026-07', since: '2026-08', half: '2026-H2' }
  const transfer = await new TransferRehearsals(world, now).inTransit()
  const { organisation } = branch
  const newcomer = { 编号: 'A-9001', 党支部: branch.name }
  const imported = await new RosterRehearsals(world, organisation).preview([newcomer])
  const half = '2026-H1'
  const [board] = stored(world.emulator, 'boards')
  const entry = stored(world.emulator, 'entries').find(
    (one) => one.kind === 'fact' && one.subject === subject,
  )
  const inputs: Partial<Record<ProcedureName, object>> = {
    listMembers: { branch: organisation },
    listDeclarableFor: { member: subject },
    showTransfer: { transfer },
    listBindings: { branch: organisation },
    showMember: { member: subject },
    showOrganisation: { organisation },
    showRosterImport: { import: imported },
    exportRoster: { organisation, template: false },
    showRulebook: { branch: organisation },
    listRulebooks: { branch: organisation },
    analyseIndicators: { branch: organisation, half },
    showRulebookFrame: { organisation },
    listPinnableClauses: { organisation },
    showRulebookDraft: { draft },
    showDraftRow: { draft, indicator: 'L12' },
    replayRulebookDraft: { draft, half },
    exportRulebook: { branch: organisation, format: 'json' },
    exportRulebookDraft: { draft, format: 'json' },
    readRulebookSheet: { file },
    showEntry: { entry: entry?._id },
    showDeclaration: confirming.input as object,
    showMeeting: { meeting },
    listMeetings: { branch: organisation },
    showActivity: { activity },
    issueSignInCodes: { activity },
    showEvaluation: { branch: organisation },
    showProposals: { branch: organisation, half },
    showBoard: { branch: organisation },
    showSurvey: { branch: organisation },
    listTextChecks: { branch: organisation },
    exportMyData: { format: 'json' },
    verifyMine: { board: board?._id },
    showAppeal: { appeal },
  }
  const queries = (Object.keys(contracts) as ProcedureName[]).filter(
    (name) => contracts[name].kind === 'query',
  )
  return new Map(queries.map((name) => [name, inputs[name] ?? {}]))
}
