import { refusalOf, refusedWith } from '../kernel/testing/refused'
import { defaultBook } from './default-book'
import { quarterlyBook } from './examples/quarterly'
import { rulebookSchema, type Rulebook } from './rulebook'
import { amendmentLowersNobody, startsNotInThePast, yearKeepsItsFrame } from './rules'
import { startsFrom, startsInsideWindow } from './starts'

/** With which windows a version may start. 依据: docs/adr/0027. */

const starting = (book: Rulebook, startsWith: string) => ({ ...book, startsWith })
const quarter = (startsWith: string) => starting(quarterlyBook, startsWith)
const half = (startsWith: string) => starting(defaultBook, startsWith)

test('it starts with a window of its own book, at the latest with the next year', () => {
  expect(startsFrom(quarterlyBook, '2026-05-10')).toEqual([
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
  ])
  expect(startsFrom(defaultBook, '2026-03-10')).toEqual(['2026-H1', '2026-H2', '2027-H1'])
  expect(startsFrom(defaultBook, '2026-12-31')).toEqual(['2026-H2', '2027-H1'])
  expect(rulebookSchema.safeParse(quarter('2026-Q2')).success).toBe(true)
  expect(rulebookSchema.safeParse(half('2026-Q2')).success).toBe(false)
  expect(rulebookSchema.safeParse(quarter('2026-Q5')).success).toBe(false)
})

test.each([
  ['the quarter before', quarter('2026-Q1'), true],
  ['the half-year whose first quarter is over', quarter('2026-H1'), true],
  ['the quarter that runs', quarter('2026-Q2'), false],
  ['the half-year that runs', half('2026-H1'), false],
  ['the half-year before', half('2025-H2'), true],
])('%s', (_, book, refused) => {
  const today = '2026-05-10'
  if (refused) {
    expect(refusedWith(() => startsNotInThePast(book, today))).toBe('rulebookStartsInPast')
  } else expect(() => startsNotInThePast(book, today)).not.toThrow()
})

test.each([
  ['the quarter that runs', quarter('2026-Q2'), quarterlyBook, true],
  ['the next quarter', quarter('2026-Q3'), quarterlyBook, false],
  ['a year counted as one', half('2026-H2'), defaultBook, true],
  ['quarters after a year counted as one', quarter('2026-Q3'), defaultBook, true],
  ['the next year', half('2027-H1'), quarterlyBook, false],
])('inside a window: %s', (_, book, before, inside) => {
  expect(startsInsideWindow(book, before, '2026-05-10')).toBe(inside)
})

test('what holds for a year as a whole waits for the next one', () => {
  const [scale, modules] = [{ floor: 0, displayMax: 9_000 }, quarterlyBook.modules]
  const renamed = { ...modules, duty: { ...modules.duty, title: '争先' } }
  const more = { ...modules, bonus: { ...modules.bonus, cap: 1_200 } }
  const keeps = (change: Partial<Rulebook>) => () =>
    yearKeepsItsFrame({ ...quarter('2026-Q3'), ...change }, quarterlyBook)
  expect(keeps({ modules: renamed, indicators: [] })).not.toThrow()
  expect(refusedWith(keeps({ modules: more }))).toBe('yearFrameChanged')
  expect(refusedWith(keeps({ scale }))).toBe('yearFrameChanged')
  expect(refusedWith(keeps({ branch: defaultBook.branch }))).toBe('yearFrameChanged')
})

test('an amendment that lowers somebody is told when it could start', () => {
  const lowering = (book: Rulebook) => () => amendmentLowersNobody(2, book, '2026-05-10')
  const nextFor = (book: Rulebook) => refusalOf(lowering(book)).details
  expect(nextFor(quarter('2026-Q2'))).toEqual({ count: 2, next: '2026 年第三季度' })
  expect(nextFor(half('2026-H1'))).toEqual({ count: 2, next: '2027 年上半年' })
  expect(() => amendmentLowersNobody(0, half('2026-H1'), '2026-05-10')).not.toThrow()
})
