import type { Member } from '../../organisation/organisation'
import type { Cell } from '../../rulebook/spreadsheet/cell'
import { memberWith } from '../testing/member'
import { rosterHeads, sheetName, type RosterHead } from './columns'
import { planImport, type Known } from './plan'
import { readRoster } from './read'
import { layOutRoster } from './write'

const branches = [
  { _id: 'overhaul-branch', name: '机电检修党支部', path: '/c/overhaul-branch', kind: 'branch' },
  { _id: 'first', name: '同名党支部', path: '/c/first', kind: 'branch' },
  { _id: 'second', name: '同名党支部', path: '/c/second', kind: 'branch' },
  ...[
    ['group-1', '第一小组', 'overhaul-branch'],
    ['group-2', '同名小组', 'overhaul-branch'],
    ['group-3', '同名小组', 'overhaul-branch'],
    ['group-of-first', '第一小组', 'first'],
  ].map(([_id = '', name = '', parent = '']) => {
    return { _id, name, parent, path: `/c/${parent}/${_id}`, kind: 'group' }
  }),
  {
    _id: 'group-old',
    name: '原小组',
    parent: 'overhaul-branch',
    path: '/c/overhaul-branch/group-old',
    kind: 'group',
    dissolved: { on: '2026-01-01' },
  },
  { _id: 'old', name: '原党支部', path: '/c/old', kind: 'branch', dissolved: { on: '2026-01-01' } },
]
const xiaoYu = memberWith({ path: '/c/overhaul-branch' })

function known(members: readonly Member[]): Known {
  return {
    branches,
    members: new Map(members.map((member) => [member._id, member])),
    today: '2026-06-18',
    person: 'gu-ming',
    isBelow: (path) => path.startsWith('/c/'),
    isFrozen: (_, month) => month < '2026-04',
  }
}

function read(rows: readonly (readonly Cell[])[], members: readonly Member[] = [xiaoYu]) {
  const { lines, problems } = readRoster([{ name: sheetName, rows }])
  const plan = planImport(lines, known(members))
  return { ...plan, problems }
}

const usual: Partial<Record<RosterHead, Cell>> = {
  编号: 'A-1',
  姓名: '唐亮',
  党支部: '机电检修党支部',
  党员类别: '正式',
  党内职务: '普通党员',
  部门: '检修部',
  岗位类别: '一线',
  起始月份: '2026-07',
}

function row(part: Partial<Record<RosterHead, Cell>>): Cell[] {
  return rosterHeads.map((head) => ({ ...usual, ...part })[head] ?? null)
}

const withRow = (part: Partial<Record<RosterHead, Cell>>, members?: readonly Member[]) =>
  read([[...rosterHeads], row(part)], members)

describe('a roster', () => {
  test('that was written says nothing new when it is read', () => {
    const people = [
      xiaoYu,
      memberWith({
        _id: 'a-2',
        name: ' 阿依努尔·买买提江',
        standing: 'retired',
        scored: false,
        path: '/c/overhaul-branch',
        hasPhone: false,
      }),
    ]
    const [sheet] = layOutRoster(people, () => '机电检修党支部', ['机电检修党支部'])
    expect(read(sheet?.rows ?? [], people)).toEqual({ lines: [], same: 2, problems: [] })
  })

  test('fills in what is usual of a newcomer, and keeps what it leaves blank of others', () => {
    expect(withRow({}).lines[0]?.fields).toMatchObject({ scored: true, hasPhone: true })
    expect(withRow({ 党员类别: '离退休' }).lines[0]?.fields.scored).toBe(false)
    expect(withRow({ 长期请假: '是' }).lines[0]?.fields.scored).toBe(false)
    const quiet = { ...xiaoYu, hasPhone: false, scored: false }
    const same = { 编号: 'xiao-yu', 姓名: '萧雨', 党员类别: '预备', 部门: '试验班', 起始月份: '' }
    expect(withRow({ ...same, 岗位类别: '技术' }, [quiet])).toMatchObject({ lines: [], same: 1 })
  })

  test.each(['2026-07', '2026/7', '2026年7月', '202607'])('reads the month %s', (month) => {
    expect(withRow({ 起始月份: month }).lines[0]?.since).toBe('2026-07')
  })

  test('reads a branch by its number where two are called alike', () => {
    expect(withRow({ 党支部: 'second' }).lines[0]?.path).toBe('/c/second')
  })

  test.each<[string, Partial<Record<RosterHead, Cell>>, RosterHead]>([
    ['no number', { 编号: '' }, '编号'],
    ['a telephone', { 编号: 13800138000 }, '编号'],
    ['a number with a colon', { 编号: 'A:1' }, '编号'],
    ['the name of the system', { 编号: 'System' }, '编号'],
    ['no name', { 姓名: ' ' }, '姓名'],
    ['a long name', { 姓名: '长'.repeat(21) }, '姓名'],
    ['an unknown branch', { 党支部: '没有的支部' }, '党支部'],
    ['two branches of one name', { 党支部: '同名党支部' }, '党支部'],
    ['a branch that is no more', { 党支部: '原党支部' }, '党支部'],
    ['another standing', { 党员类别: '群众' }, '党员类别'],
    ['another office', { 党内职务: '班长' }, '党内职务'],
    ['an office of a candidate', { 党员类别: '预备', 党内职务: '组织委员' }, '党内职务'],
    ['no department', { 部门: null }, '部门'],
    ['another post', { 岗位类别: '后勤' }, '岗位类别'],
    ['points for the retired', { 党员类别: '离退休', 是否计分: '是' }, '是否计分'],
    ['another answer', { 有无手机: '有时' }, '有无手机'],
    ['no month', { 起始月份: '' }, '起始月份'],
    ['a thirteenth month', { 起始月份: '2026-13' }, '起始月份'],
    ['no month at all', { 起始月份: '七月' }, '起始月份'],
    ['a year that is over', { 起始月份: '2024-05' }, '起始月份'],
    ['what a program made a date', { 起始月份: { unreadable: 'date' } }, '起始月份'],
    ['a day of a newcomer', { 生效日期: '2026-06-01' }, '生效日期'],
    ['an unknown group', { 党小组: '没有的小组' }, '党小组'],
    ['a group of another branch', { 党小组: 'group-of-first' }, '党小组'],
    ['a group that is no more', { 党小组: '原小组' }, '党小组'],
    ['two groups of one name', { 党小组: '同名小组' }, '党小组'],
    ['a punished candidate', { 党员类别: '预备', 留党察看: '是' }, '留党察看'],
    ['another name', { 编号: 'xiao-yu', 党员类别: '预备', 起始月份: '' }, '姓名'],
    ['another month', { 编号: 'xiao-yu', 姓名: '萧雨', 党员类别: '预备' }, '起始月份'],
  ])('says where there is %s', (_, part, head) => {
    const { problems } = withRow(part)
    expect(problems.map((one) => [one.row, one.head])).toEqual([[2, head]])
    expect(problems[0]?.message).toMatch(/请/)
  })

  const xiaoYuRow = {
    编号: 'xiao-yu',
    姓名: '萧雨',
    党员类别: '预备',
    部门: '试验班',
    岗位类别: '管理',
    起始月份: '',
  }

  test.each(['2026-06-01', '2026/6/1', '2026年6月1日'])('takes over the day %s', (on) => {
    const { lines, problems } = withRow({ ...xiaoYuRow, 生效日期: on })
    expect(problems).toEqual([])
    expect(lines[0]?.on).toBe('2026-06-01')
  })

  test.each([
    ['no day', '六月'],
    ['a day that no calendar has', '2026-02-30'],
    ['a day to come', '2026-06-19'],
    ['a day of another year', '2025-11-30'],
    ['a day in a closed half-year', '2026-02-28'],
  ])('says where there is %s', (_, 生效日期) => {
    const { problems } = withRow({ ...xiaoYuRow, 生效日期 })
    expect(problems.map(({ head }) => head)).toEqual(['生效日期'])
    expect(problems[0]?.message).toMatch(/请/)
  })

  test('lets what is no part of the assessment go back into a closed half-year', () => {
    const quiet = { ...xiaoYuRow, 岗位类别: '技术', 有无手机: '否', 生效日期: '2026-02-28' }
    expect(withRow(quiet).problems).toEqual([])
  })

  test('reads a group by name or number, keeps it where blank, and takes it away', () => {
    const grouped = { ...xiaoYu, group: 'group-1' }
    const groupOf = (党小组: string | null, members = [xiaoYu]) =>
      withRow({ ...xiaoYuRow, 党小组 }, members).lines[0]?.fields.group
    expect([groupOf('第一小组'), groupOf('group-1')]).toEqual(['group-1', 'group-1'])
    expect([groupOf(null, [grouped]), groupOf('无', [grouped])]).toEqual(['group-1', undefined])
  })

  test('of before these columns is read as it was', () => {
    const heads = rosterHeads.filter((head) => head !== '党小组' && head !== '生效日期')
    const cells = heads.map((head) => usual[head] ?? null)
    expect(read([heads, cells])).toMatchObject({ problems: [], lines: [{ member: 'A-1' }] })
  })

  test('moves nobody to another branch, and tells nothing of people elsewhere', () => {
    const part = { 编号: 'xiao-yu', 姓名: '萧雨', 党员类别: '预备', 起始月份: '2026-01' }
    expect(withRow({ ...part, 党支部: 'first' }).problems.map(({ head }) => head)).toEqual([
      '党支部',
    ])
    const elsewhere = { ...xiaoYu, path: '/d/branch' }
    const [problem] = withRow({ ...part, 姓名: '唐亮' }, [elsewhere]).problems
    expect([problem?.head, problem?.message.includes('萧雨')]).toEqual(['编号', false])
  })

  test('changes nothing of whoever imports it', () => {
    const own = { ...xiaoYu, _id: 'gu-ming' }
    const part = { 编号: 'gu-ming', 姓名: '萧雨', 党员类别: '预备', 起始月份: '2026-01' }
    expect(withRow(part, [own]).problems.map(({ head }) => head)).toEqual(['编号'])
  })

  test('names a number that stands twice, with the row before', () => {
    const { problems } = read([[...rosterHeads], row({}), row({ 姓名: '罗敏' })])
    expect(problems).toMatchObject([{ row: 3, head: '编号' }])
    expect(problems[0]?.message).toContain('第 2 行')
  })

  test('without its sheet, its heads or with a stranger is complained of', () => {
    expect(readRoster([{ name: '别的', rows: [] }]).problems).toHaveLength(1)
    expect(read([['甲', '乙']]).problems).toHaveLength(1)
    const heads = [...rosterHeads.slice(1), '手机号']
    expect(read([heads, row({})]).problems.map(({ head }) => head)).toContain('手机号')
  })
})
