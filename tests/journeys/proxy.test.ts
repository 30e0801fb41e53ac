import { administrator, branch, deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { codeProblems } from '../support/code-problems'
import { decideInMeeting } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { setUpSmallBranch } from '../support/small-branch'
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
const file = async (member: string, title: string, word?: string) => {
  const photos = [await world.upload(liaison, 'evidence', photo(title.length + 20))]
  const form = { ...what, photos, member, title, word }
  return (await world.ask(liaison, 'fileForMember', form)).declaration
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

test('not confirmed in time it counts as withdrawn', async () => {
  const declaration = await file(old, '义务巡线')
  world.setClock('2026-06-01 12:00')
  const late = await world.refused(deputyLiaison, 'issueFilingCode', { declaration })
  expect(late).toBe('confirmationOverdue')
  expect(await actionsOf(liaison, declaration)).toEqual(['unfile'])
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(stateOf(declaration)).toBe('lapsed')
})
