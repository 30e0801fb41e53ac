import type { WaysToEarn } from '../client'
import { ofModule, windowOf } from './filter'

const clause = { title: '名称', clause: '条款', rule: '每次 1 分' }
const way: Omit<WaysToEarn['ways'][number], 'indicator' | 'module'> = {
  ...clause,
  way: 'declared',
  decided: '联络员初审 → 支委会批量确认',
  evidenceAsked: '',
  variants: [],
  effects: [],
  earned: 0,
  caps: [],
}
const known: WaysToEarn = {
  year: 2026,
  modules: [
    { module: 'duty', title: '履职分', sentence: '全年满分 60 分', window: 'year' },
    { module: 'bonus', title: '加分', sentence: '每季度合计至多 5 分', window: 'quarter' },
  ],
  ways: [
    { ...way, indicator: 'L12', module: 'duty' },
    { ...way, indicator: 'J01', module: 'bonus' },
  ],
  costs: [{ ...clause, indicator: 'K01', module: 'deduction' }],
  notForYou: [{ indicator: 'C03', title: '讲党课', clause: '条款', why: '适用于支部班子成员' }],
}

test('a module keeps what counts in it, and nothing that is for others', () => {
  expect(ofModule(known, 'all')).toBe(known)
  const codes = ({ ways, costs, notForYou }: ReturnType<typeof ofModule>) =>
    [...ways, ...costs, ...notForYou].map(({ indicator }) => indicator)
  expect(codes(ofModule(known, 'bonus'))).toEqual(['J01'])
  expect(codes(ofModule(known, 'deduction'))).toEqual(['K01'])
})

test('caps are over the window of the module', () => {
  expect(windowOf(known, { module: 'bonus' })).toBe('quarter')
  expect(windowOf(known, { module: 'duty' })).toBe('year')
})
