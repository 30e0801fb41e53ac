import type { FrameView, PinnableClause } from '../client'
import {
  changesOf,
  clausesOf,
  frameOf,
  isFilledIn,
  pinnedCodes,
  pinsWith,
  problemOf,
  settingsOf,
} from './frame-form'

const clause = (indicator: string, title: string): PinnableClause => ({
  indicator,
  sheet: 'member',
  moduleTitle: '履职分',
  title,
  clause: '',
  rule: '',
  off: false,
})
const offered = [clause('L04', '党课'), clause('L12', '志愿服务')].map((one) => ({
  ...one,
  model: true,
}))
const bare: FrameView = {
  organisation: 'party-committee',
  frame: undefined,
  above: undefined,
  maySet: true,
  offered,
  seats: [],
}
const set: FrameView = {
  ...bare,
  frame: {
    pinned: [clause('Z01', '自拟'), clause('L12', '公益')],
    standard: ['L04'],
    addedPointsMax: 550,
    filing: 'approve',
  },
}
const untouched = { pins: {} }

test('untouched, it is what is in force, and nothing would change', () => {
  expect(settingsOf(set, untouched)).toEqual({
    limited: 'yes',
    most: '5.5',
    standard: 'apart',
    filing: 'approve',
  })
  expect(frameOf(set, untouched)).toEqual({
    organisation: 'party-committee',
    pinned: ['Z01', 'L12'],
    standard: ['L04'],
    addedPointsMax: 550,
    filing: 'approve',
  })
  expect(changesOf(set, untouched)).toEqual([])
  expect(changesOf(bare, untouched)).toEqual([])
})

test('the pinned ones come first, in the wording in which they are pinned', () => {
  expect(clausesOf(set).map(({ indicator, title }) => `${indicator} ${title}`)).toEqual([
    'Z01 自拟',
    'L12 公益',
    'L04 党课',
  ])
})

test('of what is ticked only the difference is held, so that ticking back changes nothing', () => {
  const pins = pinsWith(set, ['L12', 'L04'])
  expect(pins).toEqual({ L04: true, Z01: false })
  expect(pinnedCodes(set, { pins })).toEqual(['L12', 'L04'])
  expect(changesOf(set, { pins })).toEqual(['新规定：L04 党课', '不再规定：Z01 自拟'])
  expect(pinsWith(set, ['L12', 'Z01'])).toEqual({})
})

test('what was pinned meanwhile by somebody else is no change of ours any more', () => {
  expect(changesOf(set, { pins: { L12: true } })).toEqual([])
})

test('a limit takes the clauses of the offered book out of what is added, unless told otherwise', () => {
  const form = { ...untouched, limited: 'yes', most: '5' } as const
  expect(frameOf(bare, form)).toMatchObject({ addedPointsMax: 500, standard: ['L04', 'L12'] })
  expect(frameOf(bare, { ...form, standard: 'added' }).standard).toEqual([])
  expect(changesOf(bare, { ...form, standard: 'added', filing: 'approve' })).toEqual([
    '支部自加的分值：至多 5 分',
    '示范细则的条款：算自加',
    '党员大会通过以后：批准',
  ])
  expect(frameOf(set, { ...untouched, limited: 'no' })).not.toHaveProperty('addedPointsMax')
})

test('a limit is a figure of points, and nothing is said of one that is not typed yet', () => {
  const typed = (most: string) => settingsOf(bare, { ...untouched, limited: 'yes', most })
  expect(problemOf(typed('五'))).toBe('请填分数，最多两位小数')
  expect(problemOf(typed('99999'))).toBe('请填分数，最多两位小数')
  expect([problemOf(typed('')), isFilledIn(typed(''))]).toEqual([undefined, false])
  expect(isFilledIn(typed('0'))).toBe(true)
  expect(isFilledIn({ ...typed('五'), limited: 'no' })).toBe(true)
})
