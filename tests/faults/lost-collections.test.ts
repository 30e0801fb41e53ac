import fs from 'node:fs'
import path from 'node:path'
import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  liaison,
  openidOf,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { allRefused, type Line } from '../support/all-refused'
import { startTestEmulator } from '../support/emulator'
import { ProxyRehearsals } from '../support/proxy-rehearsals'
import { Rehearsals } from '../support/rehearsals'
import { sendWithoutItsJob } from '../support/repeated'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'
import { TransferRehearsals } from '../support/transfer-rehearsals'

/**
 * A database that was restored without one of its collections. What was made under a rulebook and
 * on a chain that are not there any more is refused by name, and nothing is written: no procedure
 * leads to that, so everything is brought there by the console's import.
 */
jest.setTimeout(60_000)

const half = '2026-H1'
const declared = path.resolve(__dirname, '../../cloudfunctions/database/collections.json')
const collections = Object.keys(JSON.parse(fs.readFileSync(declared, 'utf8')) as object)

let whole: StrictWorld
let withoutRulebooks: StrictWorld
let withoutChains: StrictWorld

beforeAll(async () => {
  whole = new StrictWorld(await startTestEmulator())
  // The commands of the whole one are restored too: others need ids of their own.
  withoutRulebooks = new StrictWorld(await startTestEmulator(), 'without-rulebooks')
  withoutChains = new StrictWorld(await startTestEmulator(), 'without-chains')
  await setUpSmallBranch(whole)
})
afterAll(async () => {
  for (const { emulator } of [whole, withoutRulebooks, withoutChains]) await emulator.close()
})

/** Everything as it stands now, but for the collection that was lost. */
function restore(into: StrictWorld, lost: string): void {
  const { clock, store } = whole.emulator
  for (const name of collections.filter((one) => one !== lost)) {
    into.emulator.store.import(name, store.read(name) as { _id: string }[])
  }
  into.emulator.clock.set(clock.now())
}

const subjectOf = ({ emulator }: { emulator: Emulator }, declaration: string) =>
  storedOne(emulator, 'declarations', declaration).subject

/** By the folder that the whole one tells: without a rulebook nobody is told where to upload. */
async function uploadedTo({ emulator }: StrictWorld): Promise<string> {
  const { uploadFolder } = await whole.ask(liaison, 'listDeclarable', {})
  const file = `${uploadFolder}/paper-9.png`
  return (await emulator.upload(openidOf(liaison), file, photo(9))).fileID
}

/** The daily life of a branch: a matter of every sort, each at the moment before its next step. */
async function matters() {
  const daily = new Rehearsals(whole)
  const proxy = new ProxyRehearsals(daily)
  const declarationOf = async (made: Promise<{ command: { input: unknown } }>) =>
    ((await made).command.input as { declaration: string }).declaration
  const sent = async (made: ReturnType<Rehearsals['closeActivity']>) => {
    const { member, procedure, input } = (await made).command
    await whole.ask(member, procedure, input as never)
    return (input as { activity: string }).activity
  }
  const rejected = await daily.endorsed(secretary)
  const no = { declaration: rejected, outcome: 'reject', reason: '材料不齐。' } as const
  await whole.ask(decider, 'decideDeclaration', no)
  const returned = await daily.submitted(ordinary[0])
  await whole.ask(liaison, 'returnDeclaration', { declaration: returned, reason: '请补拍。' })
  const called = await sent(daily.closeActivity())
  const filing = await proxy.confirmFilingByCode()
  return {
    submitted: await daily.submitted(ordinary[1]),
    returned,
    referred: await daily.endorsed(secretary),
    rejected,
    endorsed: await daily.endorsed(ordinary[0]),
    filing: filing.command.input as { declaration: string; code: string },
    refiled: await declarationOf(proxy.amendFiling()),
    open: await daily.activity('14:00', '16:00'),
    announcement: daily.announcement('14:30', '16:30'),
    called,
    absence: stored(whole.emulator, 'entries').find(
      (one) => one.kind === 'fact' && one.matter === called && one.subject === ordinary[1],
    ),
    transfer: await new TransferRehearsals(whole).inTransit(),
  }
}

test('in the course of a year', async () => {
  const made = await matters()
  const { submitted: declaration, referred, filing, absence, called, open } = made
  restore(withoutRulebooks, 'rulebooks')
  restore(withoutChains, 'scorecards')
  const form = { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos: [], keep: [] }
  const reason = '请核对。'
  const approval = { declaration: referred, outcome: 'approve', reason }
  const entry = absence?._id ?? ''
  const absent = absence?.subject ?? ''
  const about = subjectOf(whole, filing.declaration)
  const paper = await uploadedTo(withoutRulebooks)
  await allRefused(withoutRulebooks, {}, [
    ['returnDeclaration', 'noRulebook', liaison, { declaration, reason }],
    ['endorseDeclaration', 'noRulebook', liaison, { declaration }],
    ['decideDeclaration', 'noRulebook', decider, approval],
    ['amendDeclaration', 'noRulebook', ordinary[0], { ...form, declaration: made.returned }],
    ['amendFiling', 'noRulebook', liaison, { ...form, declaration: made.refiled }],
    ['listMyDeclarations', 'noRulebook', ordinary[0]],
    ['listDeclarationsAwaiting', 'noRulebook', liaison],
    ['listDeclarationsReferred', 'noRulebook', decider],
    ['showDeclaration', 'noRulebook', ordinary[1], { declaration }],
    ['listFilings', 'noRulebook', liaison],
    ['confirmFiling', 'noRulebook', about, { declaration: filing.declaration }],
    ['confirmFilingByCode', 'noRulebook', liaison, filing],
    [
      'confirmFilingOnPaper',
      'noRulebook',
      liaison,
      { declaration: filing.declaration, photo: paper },
    ],
    ['openMeeting', 'noRulebook', secretary, { title: '三月支委会' }],
    ['changeActivity', 'noRulebook', liaison, { activity: open, ...made.announcement }],
    ['showEntry', 'noRulebook', absent, { entry }],
    ['submitAppeal', 'noRulebook', absent, { target: { kind: 'entry', entry }, reason }],
  ])
  const { rejected } = made
  const target = { kind: 'declaration', declaration: rejected }
  await allRefused(withoutChains, {}, [
    ['decideDeclaration', 'noPoints', decider, approval],
    ['showEntry', 'noPoints', absent, { entry }],
    ['checkLineLeft', 'noPoints', deputyLiaison, { activity: called, attended: true }],
    ['submitAppeal', 'noPoints', secretary, { target, reason }],
    [
      'recallTransfer',
      'noPoints',
      administrator.member,
      { transfer: made.transfer, reason: '没有成行' },
    ],
  ])
})

test('at the end of a half', async () => {
  whole.setClock('2026-07-03 10:00')
  await whole.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
  whole.setClock('2026-07-06 10:00')
  const held = { heldOn: '2026-07-05', expected: 11, present: 10, disputed: [], panelAyes: 9 }
  const panel = ordinary.slice(3)
  await whole.ask(secretary, 'recordBriefing', { half, ...held, panel })
  restore(withoutRulebooks, 'rulebooks')
  await allRefused(withoutRulebooks, {}, [
    ['showProposals', 'noRulebook', secretary, { half }],
    ['publishBoard', 'noRulebook', secretary, { half }],
  ])
  await sendWithoutItsJob(whole.emulator, {
    member: secretary,
    procedure: 'publishBoard',
    commandId: whole.newCommandId(),
    input: { half },
  })
  restore(withoutRulebooks, 'rulebooks')
  const job = `publishBoard:${branch.organisation}:${half}:1`
  // That somebody asked for it is recorded before the job goes on.
  const lines: Line[] = [['continueJob', 'noRulebook', secretary, { job }]]
  await allRefused(withoutRulebooks, {}, lines, ['commands'])
})
