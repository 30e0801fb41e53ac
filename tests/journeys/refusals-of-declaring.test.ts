import type { ProcedureName } from '@shared/contracts'
import { defaultBook } from '@shared/rulebook/default-book'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { administrator, branch, decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { bind } from '../support/access-people'
import { allRefused, type Line } from '../support/all-refused'
import { decideInMeeting } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { multiply } from '../support/paging'
import { bookWithDecidedRow, ordinary, personOf, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** What is refused of declaring, whoever writes it down: see `every-refusal.test.ts`. */
jest.setTimeout(60_000)

const admin = administrator.member
const [member, other, third, fourth] = ordinary
/** Came in March, and is not scored: of the people of the cast whom the small branch leaves out. */
const newcomer = 'feng-bo'
const unscored = 'deng-hui'
const megabyte = 1024 * 1024

const forService = defaultBook.indicators.find(({ code }) => code === 'L14d')?.audience
const book: Rulebook = {
  ...bookWithDecidedRow,
  indicators: bookWithDecidedRow.indicators.flatMap((row) =>
    row.code === 'L12' && forService ? [row, { ...row, code: 'L41', audience: forService }] : [row],
  ),
}

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, book)
  for (const [one, part] of [
    [newcomer, { since: '2026-03' }],
    [unscored, { scored: false }],
  ] as const) {
    const probationary = { standing: 'probationary' as const, ...part }
    await world.ask(admin, 'enrolMember', personOf(one, branch.organisation, probationary))
    await bind(world, one)
  }
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

const form = (photos: string[] = []) => ({
  indicator: 'L12',
  day: '2026-03-19',
  title: '社区服务',
  photos,
})
const upload = (who: string, bytes = photo(3)) => world.upload(who, 'evidence', bytes)

async function submitted(who: string, photos = 1): Promise<string> {
  const uploads = []
  for (let made = 0; made < photos; made += 1) uploads.push(await upload(who, photo(made + 10)))
  return (await world.ask(who, 'submitDeclaration', form(uploads))).declaration
}

/** Filed by the liaison; confirmed on the own phone where that is said. */
async function filed(about: string, confirmed = true): Promise<string> {
  const given = { ...form([await upload(liaison)]), member: about, word: '电话' }
  const { declaration } = await world.ask(liaison, 'fileForMember', given)
  if (confirmed) await world.ask(about, 'confirmFiling', { declaration })
  return declaration
}

async function returned(declaration: string): Promise<string> {
  const asked = { declaration, reason: '请补拍。' }
  return (await world.ask(deputyLiaison, 'returnDeclaration', asked)).declaration
}

/** What is wrong with the photos that this person hands in. */
async function wrongPhotos(procedure: ProcedureName, who: string): Promise<Line[]> {
  const text = await upload(who, Buffer.from('义务劳动的照片'))
  const large = await upload(who, Buffer.concat([photo(4), Buffer.alloc(4 * megabyte)]))
  return [
    [procedure, 'photoNotAnImage', who, { photos: [text] }],
    [procedure, 'photoTooLarge', who, { photos: [large] }],
    [procedure, 'photoNotYours', who, { photos: [await upload(fourth)] }],
  ]
}

/** In January one is a newcomer without points. */
const beforeTheyCame = { day: '2026-01-12' }

test('a clause for others, photos that are none, and too many of them', async () => {
  const amended = await returned(await submitted(member, 3))
  const { photos: shown } = await world.ask(member, 'showDeclaration', { declaration: amended })
  const keep = shown.map((one) => one.photo)
  const refiled = await returned(await filed(fourth))
  const usual = {
    submitDeclaration: form(),
    amendDeclaration: { ...form(), declaration: amended, keep: [] },
    fileForMember: { ...form(), member: third, word: '电话' },
    amendFiling: { ...form(), declaration: refiled, keep: [] },
  }
  const notFor = (procedure: ProcedureName, who: string): Line => [
    procedure,
    'indicatorNotForYou',
    who,
    { indicator: 'L41' },
  ]
  const extra = [await upload(member)]
  await allRefused(world, usual, [
    notFor('submitDeclaration', member),
    notFor('amendDeclaration', member),
    notFor('fileForMember', liaison),
    notFor('amendFiling', liaison),
    ...(await wrongPhotos('amendDeclaration', member)),
    ...(await wrongPhotos('fileForMember', liaison)),
    ...(await wrongPhotos('amendFiling', liaison)),
    ['amendDeclaration', 'tooManyPhotos', member, { keep, photos: extra }],
  ])
})

test('what was filed and returned is put right like what was declared', async () => {
  const three = [
    await upload(liaison, photo(5)),
    await upload(liaison, photo(6)),
    await upload(liaison),
  ]
  const given = { ...form(three), member: third, word: '电话' }
  const { declaration } = await world.ask(liaison, 'fileForMember', given)
  await world.ask(third, 'confirmFiling', { declaration })
  await returned(declaration)
  const { photos } = await world.ask(third, 'showDeclaration', { declaration })
  const keep = photos.map((one) => one.photo)
  const amend = (code: string, part: object): Line => ['amendFiling', code, liaison, part]
  await allRefused(world, { amendFiling: { ...form(), declaration, keep: [] } }, [
    amend('indicatorUnknown', { indicator: 'Z99' }),
    amend('indicatorNotDeclared', { indicator: 'L04' }),
    amend('variantMissing', { indicator: 'J01' }),
    amend('dayInFuture', { day: '2026-03-21' }),
    amend('dayTooOld', { day: '2025-12-31' }),
    amend('evidenceMissing', {}),
    amend('tooManyPhotos', { keep, photos: [await upload(liaison, photo(7))] }),
  ])
})

test('without points: not scored, or not yet in the month of the day', async () => {
  const declaration = await returned(await submitted(newcomer))
  const filing = await returned(await filed(newcomer))
  const usual = {
    submitDeclaration: form(),
    fileForMember: { ...form(), member: unscored, word: '电话' },
    amendDeclaration: { ...form(), declaration, keep: [], ...beforeTheyCame },
    amendFiling: { ...form(), declaration: filing, keep: [], ...beforeTheyCame },
  }
  await allRefused(world, usual, [
    ['listDeclarable', 'noPoints', unscored, {}],
    ['submitDeclaration', 'noPoints', unscored],
    ['fileForMember', 'noPoints', liaison],
    ['listDeclarableFor', 'noPoints', liaison, { member: unscored }],
    ['amendDeclaration', 'noPoints', newcomer],
    ['amendFiling', 'noPoints', liaison],
  ])
})

test('the superior names no points where the clause has them, nobody takes back what is decided', async () => {
  const own = await submitted(secretary)
  await world.ask(liaison, 'endorseDeclaration', { declaration: own })
  const approval = { declaration: own, outcome: 'approve', reason: '材料齐全。', points: 100 }
  await allRefused(world, {}, [['decideDeclaration', 'pointsFixed', decider, approval]])
  await world.ask(decider, 'decideDeclaration', {
    ...approval,
    outcome: 'reject',
    points: undefined,
  })
  const declaration = await filed(fourth)
  await world.ask(deputyLiaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
  await allRefused(world, {}, [['withdrawFiling', 'declarationDecided', liaison, { declaration }]])
})

test('of the open declarations of one member there are so many at most', async () => {
  await submitted(fourth)
  const isOpen = (one: { subject: string; state: string }) =>
    one.subject === fourth && one.state === 'submitted'
  multiply(world, 'declarations', isOpen, { total: 50, mark: 'open' })
  const usual = {
    submitDeclaration: form(),
    fileForMember: { ...form(), member: fourth, word: '电话' },
  }
  await allRefused(world, usual, [
    ['submitDeclaration', 'tooManyOpenDeclarations', fourth],
    ['fileForMember', 'tooManyOpenDeclarations', liaison],
  ])
})

test('after its day nothing is confirmed, and nothing put right', async () => {
  const declaration = await filed(member, false)
  const given = { declaration }
  const { code } = await world.ask(deputyLiaison, 'issueFilingCode', given)
  const large = await upload(liaison, Buffer.concat([photo(8), Buffer.alloc(4 * megabyte)]))
  await allRefused(world, {}, [
    ['confirmFilingOnPaper', 'photoTooLarge', liaison, { declaration, photo: large }],
  ])
  const refiled = await returned(await filed(other))
  const paper = await upload(liaison)
  world.setClock('2026-05-20 12:00')
  await allRefused(world, {}, [
    ['confirmFiling', 'confirmationOverdue', member, given],
    ['confirmFilingByCode', 'confirmationOverdue', liaison, { declaration, code }],
    ['confirmFilingOnPaper', 'confirmationOverdue', liaison, { declaration, photo: paper }],
    ['amendFiling', 'amendmentOverdue', liaison, { ...form(), declaration: refiled, keep: [] }],
  ])
})
