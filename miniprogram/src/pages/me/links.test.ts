import { linksFor } from './links'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

function offered(roles: string[], scored: boolean, onPanel = false, assessed = true): string[] {
  const me = { roles, scored, honoursOnly: false, assessed, onPanel }
  const { mine, duties, branch } = linksFor(me)
  return [...mine, ...duties, ...branch].map(({ name }) => name)
}

const own = ['myPoints', 'waysToEarn', 'myDeclarations', 'appeals', 'myBinding']
const branch = ['activities', 'rulebook', 'survey']

test('a member is offered what is theirs and the branch, and no duty', () => {
  expect(offered(['member'], true)).toEqual([...own, ...branch])
})

test('a member of the panel is offered the appeals to reconsider', () => {
  expect(offered(['member'], true, true)).toEqual([...own, 'reconsiderations', ...branch])
})

test('who is not scored any more still reads the book and the activities of the branch', () => {
  expect(offered(['member'], false)).toEqual(['myBinding', ...branch])
})

test('of whom only honours are recorded reads and declares them, and has no points to look for', () => {
  const me = { roles: ['member'], scored: false, honoursOnly: true, assessed: true, onPanel: false }
  expect(linksFor(me).mine.map(({ name }) => name)).toEqual(
    own.filter((name) => name !== 'waysToEarn'),
  )
})

test('a superior whose own branch is not assessed is offered the duty alone', () => {
  const asSuperior = (role: string) => offered(['member', role], false, false, false)
  expect(asSuperior('inspector')).toEqual(['myBinding', 'branches'])
  expect(asSuperior('decider')).toEqual([
    'myBinding',
    'referred',
    'reconsiderations',
    'rulebooksBelow',
  ])
  expect(asSuperior('administrator')).toEqual([
    'myBinding',
    'tree',
    'rulebookFrame',
    'transfers',
    'bindingQueue',
  ])
})

test('a group leader is offered the filing for others, and no other duty', () => {
  expect(offered(['member', 'groupLeader'], true)).toEqual([...own, 'filings', ...branch])
})

test('the liaison reviews; the committee, which also drafts, sees what the liaison sees', () => {
  const officer = ['meetings', 'evaluation']
  expect(offered(['member', 'liaison'], true)).toEqual([
    ...own,
    'reviewQueue',
    'filings',
    'bindings',
    ...officer,
    ...branch,
  ])
  for (const drafter of ['secretary', 'committeeMember']) {
    const roster = drafter === 'secretary' ? ['ownMembers'] : []
    const expected = [...own, ...officer, 'rulebookVersions', 'analysis', ...roster, ...branch]
    expect(offered(['member', drafter], true)).toEqual(expected)
  }
})
