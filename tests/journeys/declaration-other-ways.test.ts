import { addDays } from '@shared/kernel/calendar'
import { branch, decider, deputyLiaison, inspector, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { decideInMeeting, declareVolunteering } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const [, officer, discipline] = smallCommittee
const member = 'wang-fang'
const day = '2026-03-19'

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => {
  expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
})

const declare = (who = member) => declareVolunteering(world, who, '社区服务，两小时', day)

async function endorse(declaration: string, by = liaison) {
  return (await world.ask(by, 'endorseDeclaration', { declaration })).state
}

async function stateOf(declaration: string, who = member) {
  return (await world.ask(who, 'showDeclaration', { declaration })).state
}

describe('withdrawing', () => {
  test('ends it: nobody decides it, its photos are gone', async () => {
    const declaration = await declare()
    await world.ask(member, 'withdrawDeclaration', { declaration })
    expect(await world.refused(liaison, 'endorseDeclaration', { declaration })).toBe(
      'declarationDecided',
    )
    const { photos, actions } = await world.ask(member, 'showDeclaration', { declaration })
    expect({ photos, actions }).toEqual({ photos: [], actions: [] })
  })

  test('is for its subject alone, and only before it is endorsed', async () => {
    const declaration = await declare()
    for (const other of ['sun-li', liaison, secretary]) {
      expect(await world.refused(other, 'withdrawDeclaration', { declaration })).toBe(
        'notPermitted',
      )
    }
    await endorse(declaration)
    expect(await world.refused(member, 'withdrawDeclaration', { declaration })).toBe(
      'declarationMoved',
    )
  })
})

describe('returning', () => {
  test('asks for more; what was amended goes the same way again', async () => {
    const declaration = await declare()
    const returned = { declaration, reason: '请补拍服务记录。' }
    await world.ask(liaison, 'returnDeclaration', returned)
    const before = await world.ask(member, 'showDeclaration', { declaration })
    expect(before).toMatchObject({ state: 'returned', reason: returned.reason })
    expect(before.actions).toEqual(['amend', 'withdraw'])
    const amended = {
      declaration,
      indicator: 'L12',
      day,
      title: '社区服务，三小时',
      photos: [await world.upload(member, 'evidence', photo(9))],
      keep: before.photos.map((one) => one.photo),
    }
    await world.ask(member, 'amendDeclaration', amended)
    const after = await world.ask(member, 'showDeclaration', { declaration })
    expect(after).toMatchObject({ state: 'submitted', title: amended.title })
    expect(after.reason).toBeUndefined()
    expect(after.photos).toHaveLength(2)
    expect(await endorse(declaration)).toBe('endorsed')
  })

  test('is the only way to an amendment', async () => {
    const declaration = await declare()
    const amended = { declaration, indicator: 'L12', day, title: '改', photos: [], keep: [] }
    expect(await world.refused(member, 'amendDeclaration', amended)).toBe('declarationNotReturned')
    expect(await world.refused('sun-li', 'amendDeclaration', amended)).toBe('notPermitted')
    await world.ask(member, 'withdrawDeclaration', { declaration })
  })
})

describe('the committee', () => {
  test('rejects with a reason that the member reads, and not without one', async () => {
    await decideInMeeting(world)
    const declaration = await declare()
    await endorse(declaration)
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
    for (const one of smallCommittee) {
      const votes = [{ item: declaration, vote: 'nay' as const }]
      await world.ask(one, 'castVotes', { meeting, votes })
    }
    const closing = { meeting, reasons: [] }
    expect(await world.refused(secretary, 'closeMeeting', closing)).toBe('reasonMissing')
    const reason = '不足两小时，不符合第 L12 条。'
    const reasons = [{ item: declaration, reason }]
    expect(await world.ask(secretary, 'closeMeeting', { meeting, reasons })).toMatchObject({
      approved: 0,
      rejected: 1,
    })
    const shown = await world.ask(member, 'showDeclaration', { declaration })
    expect(shown).toMatchObject({ state: 'rejected', reason })
    expect(shown.entry).toBeUndefined()
    const late = { meeting, votes: [{ item: declaration, vote: 'aye' as const }] }
    expect(await world.refused(officer, 'castVotes', late)).toBe('meetingClosed')
  })

  test('decides about one of its own without him', async () => {
    const declaration = await declare(officer)
    await endorse(declaration)
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
    const votes = [{ item: declaration, vote: 'aye' as const }]
    expect(await world.refused(officer, 'castVotes', { meeting, votes })).toBe('recusedFromItem')
    for (const one of [secretary, discipline]) await world.ask(one, 'castVotes', { meeting, votes })
    await world.ask(officer, 'castVotes', { meeting, votes: [] })
    await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
    expect(await stateOf(declaration, officer)).toBe('posted')
  })

  test('leaves to the superior what too few of it may decide', async () => {
    const declaration = await declare(officer)
    await endorse(declaration)
    await decideInMeeting(world, [secretary, officer])
    expect(await stateOf(declaration, officer)).toBe('referred')
    const decided = { declaration, outcome: 'reject', reason: '不符合条款。' } as const
    await world.ask(decider, 'decideDeclaration', decided)
    expect(await stateOf(declaration, officer)).toBe('rejected')
  })

  test('is not quorate with one of three; nothing is decided', async () => {
    const declaration = await declare()
    await endorse(declaration)
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
    const votes = [{ item: declaration, vote: 'aye' as const }]
    await world.ask(secretary, 'castVotes', { meeting, votes })
    const closing = { meeting, reasons: [] }
    expect(await world.refused(secretary, 'closeMeeting', closing)).toBe('notQuorate')
    expect(await stateOf(declaration)).toBe('endorsed')
    expect(await world.refused(secretary, 'openMeeting', { title: '又' })).toBe(
      'meetingOpenAlready',
    )
    await world.ask(officer, 'castVotes', { meeting, votes })
    expect(await world.refused(officer, 'closeMeeting', closing)).toBe('notPermitted')
    await world.ask(secretary, 'closeMeeting', closing)
    expect(await world.refused(secretary, 'openMeeting', { title: '又' })).toBe('nothingToDecide')
  })
})

describe('nobody acts on the own matter', () => {
  test('the liaison’s own is endorsed by the deputy, and shown as routed', async () => {
    const declaration = await declare(liaison)
    for (const procedure of ['endorseDeclaration', 'returnDeclaration'] as const) {
      const input = { declaration, ...(procedure === 'returnDeclaration' && { reason: '无' }) }
      expect(await world.refused(liaison, procedure, input as never)).toBe('ownMatter')
    }
    const { declarations } = await world.ask(liaison, 'listDeclarationsAwaiting', {})
    const own = declarations.find((one) => one.declaration === declaration)
    expect(own).toMatchObject({ mine: true, routedTo: '张蕾' })
    expect(await endorse(declaration, deputyLiaison)).toBe('endorsed')
  })

  test('the secretary’s own goes to the superior, never to the committee', async () => {
    const declaration = await declare(secretary)
    expect(await endorse(declaration)).toBe('referred')
    const waiting = async () => {
      const { declarations } = await world.ask(decider, 'listDeclarationsReferred', {})
      return declarations.find((one) => one.declaration === declaration)
    }
    expect(await waiting()).toMatchObject({ branchName: branch.name, overdue: false })
    const dueDay = (await waiting())?.dueDay ?? ''
    world.setClock(`${dueDay} 23:59`)
    expect(await waiting()).toMatchObject({ overdue: false })
    world.setClock(`${addDays(dueDay, 1)} 09:00`)
    expect(await waiting()).toMatchObject({ overdue: true })
    const decided = { declaration, outcome: 'approve', reason: '同意。' } as const
    for (const other of [secretary, officer, liaison]) {
      expect(await world.refused(other, 'decideDeclaration', decided)).toBe('notPermitted')
    }
    await world.ask(decider, 'decideDeclaration', decided)
    expect(await stateOf(declaration, secretary)).toBe('posted')
    const doorFor = async (who: string) =>
      (await world.ask(who, 'showDeclaration', { declaration })).entry !== undefined
    // The entry is its member's and the inspector's to read: nobody else is led to it.
    expect([await doorFor(secretary), await doorFor(inspector)]).toEqual([true, true])
    expect([await doorFor(decider), await doorFor(liaison)]).toEqual([false, false])
    const again = await world.refused(decider, 'decideDeclaration', decided)
    expect(again).toBe('declarationDecided')
  })
})
