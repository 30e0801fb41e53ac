import type { DraftRow } from '@shared/rulebook/draft-shown'
import { groupsWith } from './row-groups'

const row: DraftRow = {
  indicator: 'L12',
  sheet: 'member',
  module: 'duty',
  moduleTitle: '履职分',
  title: '公益与志愿服务',
  clause: '参加一次计 1 分。',
  rule: '每次 1 分，全年至多 6 分',
  off: false,
  changed: true,
  added: false,
  pinned: false,
}
const study = { ...row, indicator: 'L20', title: '在线学习', off: true, changed: false }
const ofBranch = { ...row, indicator: 'Z01', sheet: 'branch' as const, changed: false }
const rows = [row, study, ofBranch]

const found = (search: string) =>
  groupsWith(search, rows).map((group) => group.rows.map(({ indicator }) => indicator))

test('rows stand by sheet and module', () => {
  expect(found('')).toEqual([['L12', 'L20'], ['Z01']])
})

test('every word has to occur, in the row or in what it is marked with', () => {
  expect(found('l12')).toEqual([['L12']])
  expect(found('志愿 已改')).toEqual([['L12']])
  expect(found('停用')).toEqual([['L20']])
  expect(found('志愿 学习')).toEqual([])
})
