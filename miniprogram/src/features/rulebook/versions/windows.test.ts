import { lastHalfOf } from './windows'

const versions = ['2027-H1', '2026-H2', '2026-H2', '2026-H1'].map((startsWith) => ({ startsWith }))

test('a version holds until the next one starts', () => {
  const lasts = versions.map((_, place) => lastHalfOf(versions, place))
  expect(lasts).toEqual([undefined, '2026-H2', '2026-H1', '2026-H1'])
})
