import {
  administrator,
  branch,
  deputyLiaison,
  firstGroup,
  liaison,
  openidOf,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { codeProblems } from '../support/code-problems'
import { decideInMeeting } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { leader, setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** 代办: filed for a member without a phone, confirmed in each of the three ways, and counted. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const old = 'lin-xiuying'
const young = 'sun-li'

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  await world.ask(administrator.member, 'enrolMember', {
    member: old,
    name: '林秀英',
    branch: branch.organisation,
    standing: 'formal',
    office: 'ordinary',
    department: '变电检修二班',
    post: 'frontline',
    scored: true,
    since: '2026-01',
    hasPhone: false,
    underProbation: false,
  })
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => expect(peopleProblems(emulator)).toEqual([]))

const what = { indicator: 'L12', day: '2026-03-19', photos: [] as string[] }
const file = async (member: string, title: string, word?: string, filer = liaison) => {
  const photos = [await world.upload(filer, 'evidence', photo(title.length + 20))]
  const form = { ...what, photos, member, title, word }
  return (await world.ask(filer, 'fileForMember', form)).declaration
}
const actionsOf = async (who: string, declaration: string) =>
  (await world.ask(who, 'showDeclaration', { declaration })).actions
const stateOf = (declaration: string) => storedOne(emulator, 'declarations', declaration).state

test('with a code that the deputy gave the member, it goes the whole way and is marked', async () => {
  const declaration = await file(old, '清扫楼道')
  expect(stateOf(declaration)).toBe('unconfirmed')
  expect(await actionsOf(liaison, declaration)).toEqual(['unfile', 'confirmOnPaper'])
  const { declarations } = await world.ask(deputyLiaison, 'listFilings', {})
  expect(declarations.map((one) => one.proxy)).toEqual([{ byName: '李强' }])
  expect(await world.refused(liaison, 'issueFilingCode', { declaration })).toBe('filedByYou')
  const own = await world.refused(deputyLiaison, 'confirmFilingByCode', { declaration, code: 'A' })
  expect(own).toBe('filingCodeWrong')

  const { code } = await world.ask(deputyLiaison, 'issueFilingCode', { declaration })
  expect(codeProblems(emulator, [code])).toEqual([])
  expect(await actionsOf(liaison, declaration)).toContain('confirmByCode')
  const typed = { declaration, code }
  expect(await world.refused(deputyLiaison, 'confirmFilingByCode', typed)).toBe('codeIssuedByYou')
  const wrong = { declaration, code: 'WRONGX' }
  expect(await world.refused(liaison, 'confirmFilingByCode', wrong)).toBe('filingCodeWrong')
  expect(storedOne(emulator, 'declarations', declaration).proxy?.code?.wrong).toHaveLength(1)
  await world.ask(liaison, 'confirmFilingByCode', { declaration, code: code.toLowerCase() })
  expect(await world.refused(liaison, 'confirmFilingByCode', typed)).toBe('filingNotWaiting')

  const queue = await world.ask(liaison, 'listDeclarationsAwaiting', {})
  expect(queue.declarations).toMatchObject([{ actedBefore: true, routedTo: '张蕾' }])
  expect(await world.refused(liaison, 'endorseDeclaration', { declaration })).toBe('filedByYou')
  const back = { declaration, reason: '请补拍。' }
  expect(await world.refused(liaison, 'returnDeclaration', back)).toBe('filedByYou')
  await world.ask(deputyLiaison, 'endorseDeclaration', { declaration })
  const meeting = await decideInMeeting(world)
  const { items } = await world.ask(secretary, 'showMeeting', { meeting })
  expect(items).toMatchObject([{ proxyBy: '李强', result: 'approved' }])
  expect(stateOf(declaration)).toBe('posted')
})

test('on the own phone: the member alone, and the home page asks for it', async () => {
  const alone = { ...what, member: young, title: '社区义诊' }
  expect(await world.refused(liaison, 'fileForMember', alone)).toBe('proxyNeedsWord')
  const own = { ...alone, member: liaison }
  expect(await world.refused(liaison, 'fileForMember', own)).toBe('ownMatter')
  expect(await world.refused(liaison, 'listDeclarableFor', { member: liaison })).toBe('ownMatter')

  const declaration = await file(young, '社区义诊', '电话里口述')
  const { todos } = await world.ask(young, 'showHome', {})
  expect(todos).toContainEqual({ kind: 'confirmFiling', count: 1 })
  expect(await actionsOf(young, declaration)).toEqual(['confirm', 'withdraw'])
  expect(await world.refused('he-jun', 'confirmFiling', { declaration })).toBe('notPermitted')
  await world.ask(young, 'confirmFiling', { declaration })
  expect(stateOf(declaration)).toBe('submitted')
  expect(await world.refused(young, 'confirmFiling', { declaration })).toBe('filingNotWaiting')
  expect(await world.refused(liaison, 'withdrawFiling', { declaration })).toBe('declarationMoved')
  const other = await world.refused(deputyLiaison, 'withdrawFiling', { declaration })
  expect(other).toBe('notFiledByYou')
})

test('on a paper that was photographed once', async () => {
  const upload = (number: number) => world.upload(liaison, 'paper', photo(number))
  const declaration = await file(old, '照看独居老人')
  const notMine = { declaration, photo: await world.upload(deputyLiaison, 'paper', photo(7)) }
  expect(await world.refused(liaison, 'confirmFilingOnPaper', notMine)).toBe('photoNotYours')
  const text = await world.upload(liaison, 'paper', new TextEncoder().encode('no photo'))
  const asText = { declaration, photo: text }
  expect(await world.refused(liaison, 'confirmFilingOnPaper', asText)).toBe('photoNotAnImage')
  await world.ask(liaison, 'confirmFilingOnPaper', { declaration, photo: await upload(7) })
  const shown = await world.ask(deputyLiaison, 'showDeclaration', { declaration })
  expect(shown.proxy).toEqual({ byName: '李强', confirmed: 'paper' })
  expect(shown.paper?.url).toBeTruthy()

  const another = await file(old, '又照看独居老人')
  const again = { declaration: another, photo: await upload(7) }
  expect(await world.refused(liaison, 'confirmFilingOnPaper', again)).toBe('paperUsedBefore')
})

test('returned, it is put right by who filed it, and confirmed once more', async () => {
  const declaration = await file(young, '看望困难党员', '电话里口述')
  const amend = { ...what, title: '看望困难党员两户', declaration, keep: [] as string[] }
  const add = async () => [await world.upload(liaison, 'evidence', photo(91))]
  const refused = async (who = liaison) =>
    world.refused(who, 'amendFiling', { ...amend, photos: await add() })
  expect(await refused()).toBe('declarationNotReturned')
  await world.ask(young, 'confirmFiling', { declaration })
  await world.ask(deputyLiaison, 'returnDeclaration', { declaration, reason: '请写明几户。' })
  expect(await actionsOf(liaison, declaration)).toEqual(['refile', 'unfile'])
  expect(await refused(deputyLiaison)).toBe('notFiledByYou')
  const before = storedOne(emulator, 'declarations', declaration).photos
  await world.ask(liaison, 'amendFiling', { ...amend, photos: await add() })
  const after = storedOne(emulator, 'declarations', declaration)
  expect(after).toMatchObject({ state: 'unconfirmed', title: amend.title })
  expect(after.photos).not.toEqual(before)
  expect(await world.refused(deputyLiaison, 'endorseDeclaration', { declaration })).toBe(
    'declarationMoved',
  )
  await world.ask(young, 'confirmFiling', { declaration })
  await world.ask(deputyLiaison, 'endorseDeclaration', { declaration })
})

describe('a group leader', () => {
  const toFileFor = async (who: string) =>
    (await world.ask(who, 'listMembersToFileFor', {})).members.map(({ member }) => member)
  const moveTo = async (group?: string) => {
    const { fields, revision } = await world.ask(secretary, 'showMember', { member: old })
    const moved = { ...fields, group }
    const change = { member: old, revision, fields: moved, on: '2026-03-20', basis: '支委会决定' }
    return world.reply(openidOf(secretary), 'changeMember', change)
  }
  const title = '守护变电站'

  test('files for the own group, and for nobody else', async () => {
    expect(await toFileFor(leader)).toContain(young)
    expect(await toFileFor(leader)).not.toContain(old)
    expect(await toFileFor(leader)).not.toContain(leader)
    expect(await toFileFor(liaison)).toContain(old)
    const form = { ...what, title, member: old }
    expect(await world.refused(leader, 'fileForMember', form)).toBe('notPermitted')
    expect(await world.refused(leader, 'listDeclarableFor', { member: old })).toBe('notPermitted')
    const own = { ...form, member: leader }
    expect(await world.refused(leader, 'fileForMember', own)).toBe('ownMatter')
    expect(await world.refused(leader, 'listMembers', {})).toBe('notPermitted')
    expect(await moveTo('no-group')).toMatchObject({ refusal: { code: 'groupNotHere' } })
    expect(await moveTo(branch.organisation)).toMatchObject({ refusal: { code: 'groupNotHere' } })
    expect(await moveTo(firstGroup.organisation)).toMatchObject({ ok: true })
    expect(await toFileFor(leader)).toContain(old)
  })

  test('types the code that another handed out, and acts on it no more', async () => {
    const declaration = await file(old, title, undefined, leader)
    expect(await actionsOf(leader, declaration)).toEqual(['unfile', 'confirmOnPaper'])
    expect(await world.refused(leader, 'issueFilingCode', { declaration })).toBe('notPermitted')
    const { declarations } = await world.ask(leader, 'listFilings', {})
    expect(declarations.map((one) => one.declaration)).toEqual([declaration])
    const { code } = await world.ask(liaison, 'issueFilingCode', { declaration })
    await world.ask(leader, 'confirmFilingByCode', { declaration, code })
    expect(await world.refused(leader, 'endorseDeclaration', { declaration })).toBe('notPermitted')
    await world.ask(liaison, 'endorseDeclaration', { declaration })
    expect(await actionsOf(leader, declaration)).toEqual([])
  })

  test('sees nothing that a member of the group declares alone', async () => {
    const photos = [await world.upload(young, 'evidence', photo(77))]
    const { declaration } = await world.ask(young, 'submitDeclaration', { ...what, title, photos })
    expect(await world.refused(leader, 'showDeclaration', { declaration })).toBe('notPermitted')
  })

  test('is refused at the next call once the member or the term has gone', async () => {
    const declaration = await file(old, '守护变电站二', undefined, leader)
    expect(await moveTo(undefined)).toMatchObject({ ok: true })
    const again = { ...what, title, member: old }
    expect(await world.refused(leader, 'fileForMember', again)).toBe('notPermitted')
    const { organisation } = firstGroup
    const seat = storedOne(emulator, 'organisations', organisation).appointments[0]
    const ending = { organisation, appointment: seat?.id ?? '', until: '2026-03-19' }
    await world.ask(administrator.member, 'endAppointment', ending)
    expect(await world.refused(leader, 'listMembersToFileFor', {})).toBe('notPermitted')
    expect(await world.refused(leader, 'withdrawFiling', { declaration })).toBe('notPermitted')
    expect(await world.refused(leader, 'showDeclaration', { declaration })).toBe('notPermitted')
  })
})

test('not confirmed in time it counts as withdrawn', async () => {
  const declaration = await file(old, '义务巡线')
  world.setClock('2026-06-01 12:00')
  const late = await world.refused(deputyLiaison, 'issueFilingCode', { declaration })
  expect(late).toBe('confirmationOverdue')
  expect(await actionsOf(liaison, declaration)).toEqual(['unfile'])
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(stateOf(declaration)).toBe('lapsed')
})
