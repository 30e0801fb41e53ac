import { figure, readPoints } from './points'

test.each([
  ['6', 600],
  ['1.5', 150],
  [' 0.25 ', 25],
  ['3.', 300],
  ['0', 0],
])('%p are points', (text, points) => {
  expect(readPoints(text)).toBe(points)
})

test.each(['', '-1', '1.234', '1,5', '一分', '123456'])('%p are none', (text) => {
  expect(readPoints(text)).toBeUndefined()
})

test('what is shown is read back', () => {
  for (const points of [0, 1, 25, 150, 600, 1_000, 12_345]) {
    expect(readPoints(figure(points))).toBe(points)
  }
})
