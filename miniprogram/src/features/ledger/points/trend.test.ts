import { trendImage } from './trend'

const months = [
  { label: '1 月', total: 4500 },
  { label: '2 月', total: 5000 },
  { label: '3 月', total: -250 },
]

test('the trend is a drawing with the figures at both ends', () => {
  const drawn = decodeURIComponent(trendImage(months, 'light', 1))
  expect(drawn).toMatch(/^data:image\/svg\+xml,<svg /)
  expect(drawn.match(/<circle /g)).toHaveLength(3)
  expect(drawn).toContain('45.00')
  expect(drawn).toContain('−2.50')
  expect(drawn).not.toMatch(/NaN|Infinity/)
})

test('a year without change is a level line', () => {
  const level = months.map(({ label }) => ({ label, total: 4000 }))
  expect(decodeURIComponent(trendImage(level, 'dark', 1.4))).not.toMatch(/NaN|Infinity/)
})
