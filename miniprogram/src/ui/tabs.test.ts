import { tabs, tabsFor } from './tabs'

const keysFor = (scored: boolean, assessed: boolean) =>
  tabsFor({ scored, assessed, honoursOnly: false }).map(({ key }) => key)

test('who has points is offered every tab', () => {
  expect(tabsFor({ scored: true, honoursOnly: false, assessed: true })).toEqual(tabs)
  expect(tabsFor({ scored: true, honoursOnly: false, assessed: false })).toEqual(tabs)
})

test('who has none declares nothing; without a book in the own branch there is no board', () => {
  expect(keysFor(false, true)).toEqual(['home', 'board', 'me'])
  expect(keysFor(false, false)).toEqual(['home', 'me'])
})

test('of whom only honours are recorded declares them', () => {
  expect(tabsFor({ scored: false, honoursOnly: true, assessed: true })).toEqual(tabs)
})
