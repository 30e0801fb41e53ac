import type { RowView } from '../client'
import { changeOf, fieldsOf, problemsOf } from './row-fields'

const plain: RowView = {
  indicator: 'L12',
  sheet: 'member',
  module: 'duty',
  moduleTitle: '履职分',
  title: '公益与志愿服务',
  clause: '参加一次计 1 分，全年至多 6 分。',
  rule: '每次 1 分，全年至多 6 分',
  off: false,
  changed: false,
  added: false,
  pinned: false,
  revision: 3,
  cap: { general: 600, except: [400] },
  capFor: ['支部班子成员'],
  value: { general: 100, except: [] },
  valueFor: [],
  except: [],
  levels: [],
  evidenceRequired: false,
  evidenceAsked: '活动记录',
  mayEdit: true,
}
const honour: RowView = {
  ...plain,
  value: undefined,
  cap: undefined,
  levels: [
    { variant: 'city', title: '市级', value: 500, except: [] },
    { variant: 'company', title: '公司级', least: 100, most: 300, except: [] },
  ],
}

test('a row has fields for what of it is changed on a phone', () => {
  const keys = (row: RowView) => fieldsOf(row).map(({ key }) => key)
  const rest = ['evidenceRequired', 'evidenceAsked', 'on']
  expect(keys(plain)).toEqual(['title', 'clause', 'value', 'cap', 'cap.0', ...rest])
  expect(keys(honour)).toEqual([
    'title',
    'clause',
    'level.city.value',
    'level.company.least',
    'level.company.most',
    ...rest,
  ])
})

test('what was typed and is as it was is no change', () => {
  expect(changeOf(plain, {})).toEqual({})
  expect(changeOf(plain, { title: '公益与志愿服务 ', cap: '6', on: 'yes' })).toEqual({})
})

test('an amount goes with its exceptions, in hundredths', () => {
  expect(changeOf(plain, { cap: '7.5' })).toEqual({ cap: { general: 750, except: [400] } })
  expect(changeOf(plain, { 'cap.0': '3' })).toEqual({ cap: { general: 600, except: [300] } })
})

test('of the levels only those that were changed go, each whole', () => {
  expect(changeOf(honour, { 'level.company.most': '4' })).toEqual({
    levels: [{ variant: 'company', least: 100, most: 400 }],
  })
})

test('what holds for others stands below, and goes with its level', () => {
  const audience = '支部班子成员'
  const byAudience: RowView = {
    ...honour,
    least: 200,
    most: 800,
    except: [{ audience, least: 300, most: 900 }],
    levels: [
      { variant: 'city', title: '市级', value: 500, except: [{ audience, value: 400 }] },
      {
        variant: 'company',
        title: '公司级',
        least: 100,
        most: 300,
        except: [{ audience, least: 50, most: 200 }],
      },
    ],
  }
  const titles = fieldsOf(byAudience).map(({ key, title }) => [key, title])
  expect(titles).toEqual(
    expect.arrayContaining([
      ['except.0.least', '支部班子成员的最低分'],
      ['except.0.most', '支部班子成员的最高分'],
      ['level.city.except.0.value', '支部班子成员的市级'],
      ['level.company.except.0.most', '支部班子成员的公司级 · 最高分'],
    ]),
  )
  expect(changeOf(byAudience, { 'except.0.most': '10' })).toEqual({
    except: [{ least: 300, most: 1_000 }],
  })
  expect(changeOf(byAudience, { 'level.city.except.0.value': '3' })).toEqual({
    levels: [{ variant: 'city', value: 500, except: [{ value: 300 }] }],
  })
  expect(Object.keys(problemsOf(byAudience, { 'level.company.except.0.least': '4' }))).toEqual([
    'level.company.except.0.most',
  ])
})

test('words and switches', () => {
  const typed = { clause: '新的条款。', evidenceRequired: 'yes', evidenceAsked: '', on: 'no' }
  expect(changeOf(plain, typed)).toEqual({
    clause: '新的条款。',
    evidenceRequired: true,
    evidenceAsked: '',
    off: true,
  })
})

test('what somebody else changed meanwhile stays, what was typed goes over it', () => {
  const since = { ...plain, cap: { general: 900, except: [500] } }
  expect(changeOf(since, { title: '志愿服务' })).toEqual({ title: '志愿服务' })
  expect(changeOf(since, { cap: '7' })).toEqual({ cap: { general: 700, except: [500] } })
})

test('each problem is named at its field', () => {
  expect(problemsOf(plain, {})).toEqual({})
  expect(Object.keys(problemsOf(plain, { title: ' ', cap: '-1', value: '10001' }))).toEqual([
    'title',
    'value',
    'cap',
  ])
  expect(Object.keys(problemsOf(honour, { 'level.company.least': '3.5' }))).toEqual([
    'level.company.most',
  ])
  expect(problemsOf(plain, { evidenceAsked: '' })).toEqual({})
})
