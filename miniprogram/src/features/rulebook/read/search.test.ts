import type { ModuleView } from '../client'
import { modulesWith } from './search'

const modules: ModuleView[] = [
  {
    sheet: 'member',
    module: 'duty',
    title: '履职分',
    sentence: '全年满分 60 分',
    clauses: [
      {
        indicator: 'L12',
        title: '公益与志愿服务',
        clause: '参加公益与志愿服务不少于 2 小时。',
        rule: '每次 1 分，全年至多 6 分',
      },
    ],
  },
  {
    sheet: 'member',
    module: 'bonus',
    title: '加分',
    sentence: '全年合计至多 20 分',
    clauses: [{ indicator: 'J01', title: '党内荣誉', clause: '受到表彰。', rule: '公司级 2 分' }],
  },
]
const found = (search: string) => modulesWith(search, modules).map(({ module }) => module)

test('words of the book and everyday words find the clause; a module without any is left out', () => {
  expect(found('志愿')).toEqual(['duty'])
  expect(found('公司级')).toEqual(['bonus'])
  expect(found('植树')).toEqual(['duty'])
  expect(found('冰淇淋')).toEqual([])
  expect(found('')).toEqual(['duty', 'bonus'])
})
