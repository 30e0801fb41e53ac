import { suggestedVersion } from './suggested'

const listed = (...versions: string[]) => ({
  versions: versions.map((version) => ({
    version,
    title: '细则',
    startsWith: '2026-H1',
    startsIn: '2026-01',
    digest: '',
    adoptedOn: '2026-01-05',
    inForce: false,
  })),
  drafts: [],
})

test('it is called by its year, with the first number that is free', () => {
  expect(suggestedVersion('2027-H1', listed('2026-1'))).toBe('2027-1')
  expect(suggestedVersion('2026-H2', listed('2026-1', '2026-2', '第三版'))).toBe('2026-3')
})
