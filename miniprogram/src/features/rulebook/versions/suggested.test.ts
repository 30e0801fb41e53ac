import { startsFrom, suggestedVersion } from './suggested'

const listed = (...versions: string[]) => ({
  versions: versions.map((version) => ({
    version,
    title: '细则',
    startsWith: '2026-H1',
    digest: '',
    adoptedOn: '2026-01-05',
    inForce: false,
  })),
  drafts: [],
})

test('a version starts in a half-year that is not over, at the latest with the next year', () => {
  expect(startsFrom('2026-03-10')).toEqual(['2026-H1', '2026-H2', '2027-H1'])
  expect(startsFrom('2026-08-20')).toEqual(['2026-H2', '2027-H1'])
  expect(startsFrom('2026-12-31')).toEqual(['2026-H2', '2027-H1'])
})

test('it is called by its year, with the first number that is free', () => {
  expect(suggestedVersion('2027-H1', listed('2026-1'))).toBe('2027-1')
  expect(suggestedVersion('2026-H2', listed('2026-1', '2026-2', '第三版'))).toBe('2026-3')
})
