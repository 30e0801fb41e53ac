import { decisionFails } from './recorded-decision'
import { isCarried, isQuorate, itemOutcome, type Vote } from './votes'

test.each([
  [0, 0, false],
  [1, 3, false],
  [2, 3, true],
  [2, 4, true],
  [2, 5, false],
  [3, 5, true],
])('%i of %i present is a quorum: %s', (present, members, quorate) => {
  expect(isQuorate(present, members)).toBe(quorate)
})

test.each([
  [2, 4, false],
  [3, 4, true],
  [2, 3, true],
  [0, 0, false],
])('%i ayes of %i carry: %s', (ayes, members, carried) => {
  expect(isCarried(ayes, members)).toBe(carried)
})

describe('the outcome of one item', () => {
  const committee = ['zheng-guohua', 'chen-zhiyuan', 'zhao-jianguo']
  const ayesOf = (...voters: string[]): Vote[] => voters.map((voter) => ({ voter, vote: 'aye' }))
  const outcome = (present: string[], recused: string[], votes: Vote[]) =>
    itemOutcome(committee, present, recused, votes)

  test('counts all members, also those who must not take part', () => {
    const [secretary, officer, discipline] = committee as [string, string, string]
    const votes = ayesOf(secretary, officer)
    expect(outcome([secretary, officer], [discipline], votes)).toBe('carried')
    expect(outcome([secretary, officer], [], ayesOf(secretary))).toBe('notCarried')
  })

  test('counts neither votes of the recused, nor of strangers, nor of the absent', () => {
    const votes = ayesOf(...committee, 'wang-fang')
    expect(outcome(committee, ['chen-zhiyuan', 'zhao-jianguo'], votes)).toBe('notQuorate')
    expect(outcome(['zheng-guohua', 'wang-fang'], [], votes)).toBe('notQuorate')
    expect(
      outcome(['zheng-guohua', 'chen-zhiyuan'], ['zhao-jianguo'], ayesOf('zhao-jianguo')),
    ).toBe('notCarried')
  })
})

describe('a decision recorded from the minutes', () => {
  const half = { expected: 28, present: 14, ayes: 14 }

  test.each([
    ['stands', { expected: 28, present: 26, ayes: 25 }, undefined],
    ['stands with one more than half', { expected: 28, present: 15, ayes: 15 }, undefined],
    ['stands with half present', { expected: 27, present: 14, ayes: 14 }, undefined],
    ['with exactly half, who cannot be a majority', half, 'majorityMissing'],
    ['with less than half present', { expected: 28, present: 13, ayes: 13 }, 'meetingNotQuorate'],
    ['with half in favour', { expected: 28, present: 26, ayes: 14 }, 'majorityMissing'],
    ['with more than were there', { expected: 28, present: 26, ayes: 27 }, 'votesExceedPresent'],
    ['with more than there are', { expected: 28, present: 29, ayes: 28 }, 'presentExceedsExpected'],
    ['of nobody', { expected: 0, present: 0, ayes: 0 }, 'meetingNotQuorate'],
  ])('%s', (_, counts, code) => {
    expect(decisionFails(counts)?.code).toBe(code)
  })
})
