import { openCounts, sealCounts } from './sealed-counts'

const name = 'overhaul-branch:2026-H1'

beforeEach(() => {
  process.env['SERVER_KEY'] = 'a-key-of-sixteen-or-more'
})

test('comes back, whatever the numbers', () => {
  for (const counts of [[], [0, 0], [1, 2, 3], [4_294_967_295]]) {
    expect(openCounts(name, sealCounts(name, counts))).toEqual(counts)
  }
})

test('two looks tell nothing: another text each time, of one length', () => {
  const texts = [
    [0, 0],
    [0, 0],
    [1, 0],
    [70_000, 9],
  ].map((counts) => sealCounts(name, counts))
  expect(new Set(texts).size).toBe(texts.length)
  expect(new Set(texts.map(({ length }) => length)).size).toBe(1)
})

test.each([
  ['another name', () => openCounts('office-branch:2026-H1', sealCounts(name, [1]))],
  [
    'another key',
    () => {
      const sealed = sealCounts(name, [1])
      process.env['SERVER_KEY'] = 'another-key-of-sixteen-or-more'
      return openCounts(name, sealed)
    },
  ],
  ['another text', () => openCounts(name, `${sealCounts(name, [1]).slice(0, -4)}AAAA`)],
])('is not read under %s', (_, read) => {
  expect(read).toThrow()
})
