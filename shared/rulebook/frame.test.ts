import { defaultBook } from './default-book'
import { firstBook } from './first-book'
import { clauseToPin, pinnedClausesMissing, waitsForApproval, type RulebookFrame } from './frame'
import { findIndicator } from './rulebook'

const frame: RulebookFrame = {
  _id: 'party-committee',
  organisation: 'party-committee',
  path: '/party-committee',
  pinned: [],
  standard: [],
  filing: 'file',
}

test('a code names the clause as it is pinned already, before the one of the book', () => {
  const row = clauseToPin('L04', frame, defaultBook)
  expect(row).toBe(findIndicator(defaultBook, 'L04'))
  const worded = { ...frame, pinned: row ? [{ ...row, title: '另一个名称' }] : [] }
  expect(clauseToPin('L04', worded, defaultBook)?.title).toBe('另一个名称')
  expect(clauseToPin('Z99', worded, defaultBook)).toBeUndefined()
})

test('every clause of the default book that a branch took over can be pinned for it', () => {
  const pinned = firstBook.indicators.flatMap(({ code }) => {
    return clauseToPin(code, undefined, defaultBook) ?? []
  })
  expect(pinned).toHaveLength(firstBook.indicators.length)
  expect(pinnedClausesMissing([{ ...frame, pinned }], firstBook)).toEqual([])
})

test('one superior that approves is enough', () => {
  expect(waitsForApproval([frame, { ...frame, filing: 'approve' }])).toBe(true)
  expect(waitsForApproval([frame])).toBe(false)
})
