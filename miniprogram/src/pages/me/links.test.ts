import { linksFor } from './links'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

function offered(roles: string[], scored: boolean, onPanel = false): string[] {
  const { mine, duties, branch } = linksFor({ roles, scored, onPanel })
  return [...mine, ...duties, ...branch].map(({ name }) => name)
}

const own = ['myPoints', 'myDeclarations', 'appeals']
const branch = ['activities', 'rulebook']

test('a member is offered what is theirs and the branch, and no duty', () => {
  expect(offered(['member'], true)).toEqual([...own, ...branch])
})

test('a member of the panel is offered the appeals to reconsider', () => {
  expect(offered(['member'], true, true)).toEqual([...own, 'reconsiderations', ...branch])
})

test('a superior without points is offered none, and a decider what was referred', () => {
  expect(offered(['member', 'inspector'], false)).toEqual(branch)
  expect(offered(['member', 'decider'], false)).toEqual(['referred', 'reconsiderations', ...branch])
})

test('the liaison reviews, and like the committee sees meetings and the half-year', () => {
  const officer = ['meetings', 'evaluation']
  expect(offered(['member', 'liaison'], true)).toEqual([
    ...own,
    'reviewQueue',
    ...officer,
    ...branch,
  ])
  expect(offered(['member', 'secretary'], true)).toEqual([...own, ...officer, ...branch])
})
