import { refusedWith } from '../kernel/testing/refused'
import { defaultBook } from './default-book'
import { firstBook } from './first-book'
import {
  budgetsOf,
  clauseToPin,
  pinnableOf,
  pinnedClausesMissing,
  waitsForApproval,
  type RulebookFrame,
} from './frame'
import { findIndicator, type Rulebook } from './rulebook'
import { additionsAreWithinBudget, superiorsBelowOnlyTighten } from './rules'

const frame: RulebookFrame = {
  _id: 'party-committee',
  organisation: 'party-committee',
  path: '/party-committee',
  pinned: [],
  standard: [],
  filing: 'file',
}

const offered = pinnableOf([defaultBook])

test('a code names the clause as it is pinned already, before the one of the book', () => {
  const row = clauseToPin('L04', frame, offered)
  expect(row).toBe(findIndicator(defaultBook, 'L04'))
  const worded = { ...frame, pinned: row ? [{ ...row, title: '另一个名称' }] : [] }
  expect(clauseToPin('L04', worded, offered)?.title).toBe('另一个名称')
  expect(clauseToPin('Z99', worded, offered)).toBeUndefined()
})

test('every clause of the default book that a branch took over can be pinned for it', () => {
  const pinned = firstBook.indicators.flatMap(({ code }) => {
    return clauseToPin(code, undefined, offered) ?? []
  })
  expect(pinned).toHaveLength(firstBook.indicators.length)
  expect(pinnedClausesMissing([{ ...frame, pinned }], firstBook)).toEqual([])
})

test('one superior that approves is enough', () => {
  expect(waitsForApproval([frame, { ...frame, filing: 'approve' }])).toBe(true)
  expect(waitsForApproval([frame])).toBe(false)
})

describe('what is offered', () => {
  const [row] = firstBook.indicators
  const own = row && { ...row, code: 'L30', title: '结对帮学' }
  const renamed = (title: string): Rulebook => ({
    ...firstBook,
    indicators: firstBook.indicators.map((one) => (one.code === 'L12' ? { ...one, title } : one)),
  })

  test('is what a rulebook below has of its own too', () => {
    const below = { ...firstBook, indicators: own ? [...firstBook.indicators, own] : [] }
    expect(pinnableOf([below, defaultBook]).get('L30')).toEqual({ row: own, book: below })
    expect(clauseToPin('L30', undefined, offered)).toBeUndefined()
  })

  test('is worded as most of the rulebooks have it, and else as the first', () => {
    const titleOf = (books: Rulebook[]) => pinnableOf(books).get('L12')?.row.title
    expect(titleOf([renamed('志愿'), defaultBook])).toBe('志愿')
    expect(titleOf([renamed('志愿'), firstBook, defaultBook])).toBe('公益与志愿服务')
  })
})

describe('a superior below another', () => {
  const l12 = findIndicator(defaultBook, 'L12')
  const pinned = l12 ? [l12] : []
  const other = l12 ? [{ ...l12, title: '志愿' }] : []
  const above = [{ ...frame, pinned, addedPointsMax: 500 }]
  const sets = (change: Partial<RulebookFrame>) => () =>
    superiorsBelowOnlyTighten({ ...frame, ...change }, above)

  test('adds to what that requires, and takes nothing back', () => {
    expect(sets({ pinned, addedPointsMax: 500 })).not.toThrow()
    expect(sets({})).not.toThrow()
    expect(refusedWith(sets({ pinned: other }))).toBe('pinnedAboveOtherwise')
    expect(refusedWith(sets({ addedPointsMax: 501 }))).toBe('budgetAboveSuperior')
  })

  test('makes no additions standard for the one above', () => {
    const upper = { ...frame, standard: ['B03', 'L01', 'L04', 'J01'], addedPointsMax: 500 }
    const lower = { ...frame, standard: ['L12'] }
    const refused = () => additionsAreWithinBudget([upper, lower], firstBook)
    expect(refusedWith(refused)).toBe('addedBeyondBudget')
    const [tightest] = budgetsOf([upper, { ...lower, addedPointsMax: 100 }], firstBook)
    expect(tightest).toMatchObject({ most: 500, points: 600 })
    expect(() => additionsAreWithinBudget([lower, upper], firstBook)).not.toThrow()
  })
})
