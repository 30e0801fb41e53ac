import { tabs, tabsFor } from './tabs'

const keysFor = (scored: boolean, assessed: boolean) =>
  tabsFor({ scored, assessed }).map(({ key }) => key)

test('who has points is offered every tab', () => {
  expect(tabsFor({ scored: true, assessed: true })).toEqual(tabs)
  expect(tabsFor({ scored: true, assessed: false })).toEqual(tabs)
})

test('who has none declares nothing; without a book in the own branch there is no board', () => {
  expect(keysFor(false, true)).toEqual(['home', 'board', 'me'])
  expect(keysFor(false, false)).toEqual(['home', 'me'])
})
