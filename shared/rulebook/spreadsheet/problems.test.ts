import * as fc from 'fast-check'
import type { Cell, Problem } from './cell'
import { columnLetter } from './cell'
import { readRulebook } from './read-rulebook'
import { sheetNames } from './sheet-names'
import { Edited } from './testing/edit'
import { everyKind } from './testing/every-kind'

const { members, branch, modules, general, disqualifications, thresholds } = sheetNames

const places = (problems: readonly Problem[]) =>
  problems.map(({ sheet, row, column, head }) => `${sheet} ${row} ${column} ${head}`)

function placeOf(edited: Edited, sheet: string, key: string, head: string): string {
  const column = columnLetter(edited.columnOf(sheet, head))
  return `${sheet} ${edited.rowOf(sheet, key) + 1} ${column} ${head}`
}

const date: Cell = { unreadable: 'date' }

/** One cell that is wrong: where, what stands there, and a word of what is said. */
const planted: readonly (readonly [string, string, string, string, Cell, string])[] = [
  ['a word that is no audience', members, 'L01', '适用对象', '班长', '不认识“班长”'],
  ['audiences of two kinds in one list', members, 'L01', '适用对象', '书记、一线', '且'],
  ['an audience without a word', members, 'L01', '适用对象', '', '没有填写'],
  ['the same kind of audience twice', members, 'L01', '适用对象', '书记 且 副书记', '两次'],
  ['an audience within an amount', members, 'L01', '上限', '10；班长 8', '不认识“班长”'],
  ['a number in words', members, 'L01', '分值', '两分', '不是数字'],
  ['no number', members, 'L01', '分值', '', '缺少'],
  ['three decimals', members, 'L01', '分值', '0.125', '两位'],
  ['three decimals in a number', members, 'L01', '分值', 0.125, '两位'],
  ['a typographic minus', members, 'K03', '分值', '−2', '负数'],
  ['percent', members, 'L01', '分值', '8%', '百分号'],
  ['too much', members, 'L01', '分值', '10001', '太大'],
  ['two amounts for everybody', members, 'L01', '分值', '1；2', '没有写给谁'],
  ['only an exception', members, 'L01', '分值', '支部班子成员 2', '缺少'],
  ['a date', members, 'L01', '上限', date, '文本'],
  ['an error of a formula', members, 'L01', '上限', { unreadable: 'error' }, '公式'],
  ['a module that is none', members, 'L01', '模块', '奖励分', '不认识“奖励分”'],
  ['a kind that is none', members, 'L01', '计分方式', '看情况', '不认识'],
  ['a cell that the kind does not use', members, 'L01', '目标值', '32', '用不到'],
  ['a missing cap of a share', members, 'L07', '上限', '', '缺上限'],
  ['a missing full mark', members, 'B01', '上限', '', '满分'],
  ['a missing cap in proportion', members, 'L01', '上限', '', '都要有上限'],
  ['a missing measure', members, 'L08', '计量单位', '', '没有填写'],
  ['a target of zero', members, 'L07', '目标值', '0', '不能是 0'],
  ['a range upside down', members, 'J02', '分值', '3～1', '前大后小'],
  ['no range', members, 'J02', '分值', '3', '范围'],
  ['a level without points', members, 'K10', '分值', '轻微；一般 2', '没有写清'],
  ['an audience within a range', members, 'J02', '分值', '1～3；班长 1～2', '不认识“班长”'],
  ['a number where others have a range', members, 'J02', '分值', '1～3；书记 2', '范围'],
  ['a range of others upside down', members, 'J02', '分值', '1～3；书记 3～1', '前大后小'],
  ['an audience within a level', members, 'K10', '分值', '轻微 1，班长 2；一般 2', '不认识“班长”'],
  ['a range for others of a level', members, 'K10', '分值', '轻微[light] 1，书记 2～3', '不是数字'],
  ['a number for others of a level', members, 'K10', '分值', '严重[serious] 3～5，书记 4', '范围'],
  ['a code of a level twice', members, 'J01', '分值', '一[a] 1；二[a] 2', '两次'],
  ['a bad code of a level', members, 'J01', '分值', '一[1a] 1', '代号'],
  ['bands that fall', members, 'L12', '分值', '16 起 4；8 起 2', '从小到大'],
  ['a band without a start', members, 'L12', '分值', '2', '没有写清'],
  ['an excess without a period', members, 'K03', '计算周期', '', '没有填写'],
  ['an all-of with a plain period', members, 'L11', '计算周期', '每季', '不认识'],
  ['half an allowance', members, 'K03', '免计次数', '0.5', '整数'],
  ['a cap of no span', members, 'L14', '分期上限', '每天 2', '没有写清'],
  ['a cap of the window itself', members, 'L14', '分期上限', '全年 9', '一样长'],
  ['a span capped twice', members, 'L14', '分期上限', '每季 2；每季 3', '两次'],
  ['a code in use', members, 'L07', '编号', 'L01', '重复'],
  ['a code that is none', members, 'L07', '编号', '1L', '不对'],
  ['no code', members, 'L07', '编号', '', '没有填写'],
  ['no title', members, 'L01', '指标', '', '没有填写'],
  ['a long title', members, 'L01', '指标', '长'.repeat(121), '太长'],
  ['a long clause', members, 'L01', '条款', '长'.repeat(601), '太长'],
  ['a route that is none', members, 'L01', '办理程序', 'R7', '不认识'],
  ['a yes that is none', members, 'L01', '停用', '对', '不认识'],
  ['an expectation that is none', members, 'L01', '应完成', '每天', '不认识'],
  ['an expectation of a share', members, 'L07', '应完成', '每季一次', '只有“按次”'],
  ['an activity without attendance', members, 'L14', '活动类别', '党课', '到会'],
  ['a group without a choice', members, 'J01', '组内取舍', '', '取舍'],
  ['a choice without a group', members, 'J01', '同项组', '', '组名'],
  ['a group that keeps another one', members, 'J02', '组内取舍', '就重', '同一组'],
  ['caps of what is pooled', members, 'L12', '分期上限', '每季 2', '合起来'],
  ['an unknown row in an effect', members, 'K10', '连带计零', '当季 L99', '没有编号“L99”'],
  ['a full mark in an effect', members, 'K10', '连带计零', '当季 B01', '满分扣减'],
  ['an effect without a span', members, 'K10', '连带计零', 'L14', '没有写清'],
  ['an effect without a row', members, 'K10', '连带计零', '当季', '没有写条款'],
  ['an effect of no level', members, 'K10', '连带计零', '当季 L14，仅 特重', '不是本条的档次'],
  ['a grade that is none', members, 'K10', '等次不高于', '良好', '不认识'],
  ['an overflow into nothing', members, 'J01', '超出转入', 'J99', '没有编号'],
  ['an overflow into a full mark', members, 'J01', '超出转入', 'B01', '满分扣减'],
  ['a measured frequency', members, 'L01', '频次折算', '常常', '没有写清'],
  ['a frequency that is only measured', members, 'L01', '频次', '', '没有写频次'],
  ['evidence of no kind', members, 'J01', '佐证类型', '录音', '不认识'],
  ['what a row rewards', members, 'J01', '奖励什么', '人情', '不认识'],
  ['a row that adds to a full module', members, 'B01', '计分方式', '按到会率', '只扣不加'],
  ['a code of the other sheet', branch, 'ZL1', '编号', 'L07', '重复'],
  ['a period that is too long', branch, 'ZL1', '应完成', '每月两次', '不认识'],
  ['a way of counting', modules, '党员 履职分', '计分办法', '随意', '不认识'],
  ['a missing full mark of a module', modules, '党员 履职分', '满分', '', '不是数字'],
  ['a cap in proportion', modules, '党员 履职分', '上限', '60', '折算'],
  ['a mark in proportion', modules, '支部 履职分', '起始分', '60', '折算'],
  ['a weight as earned', modules, '党员 加分', '满分', '20', '按实际合计'],
  ['a year of halves', modules, '党员 基础分', '全年合成', '全年只有一个考核窗口', '周期不是全年'],
  ['a mean of one year', modules, '党员 加分', '全年合成', '全年取各窗口的平均', '周期是全年'],
  ['a subject that is none', modules, '党员 加分', '对象', '群众', '不认识'],
  ['a version with a colon', general, '版次', '内容', '2026:1', '冒号'],
  ['a start that is no half-year', general, '起始周期', '内容', '明年', '不是半年'],
  ['bands that rise', general, '合格线', '内容', '95', '低于优秀线'],
  ['a quota above one', general, '优秀比例', '内容', '4/3', '比例'],
  ['a quota that became a date', general, '优秀比例', '内容', date, '文本'],
  ['a tie that luck decides', general, '积分相同时', '内容', '民主测评、抽签', '不认识“抽签”'],
  ['a tie decided twice', general, '积分相同时', '内容', '履职分、履职分', '写了两次'],
  [
    'a tie after the choice',
    general,
    '积分相同时',
    '内容',
    '支委会说明理由择定、履职分',
    '写在最后',
  ],
  ['a term out of bounds', general, '公示期', '内容', '400', '整数'],
  ['a half term', general, '申辩时限', '内容', '2.5', '整数'],
  ['an item that is none', general, '公示期', '项目', '公示天数', '不认识'],
  ['a grade of a disqualification', disqualifications, 'V1', '等次不高于', '差', '不认识'],
  ['a disqualification without words', disqualifications, 'V5', '情形', '', '没有填写'],
  ['a proposal that is none', thresholds, 'T1', '建议', '批评', '不认识'],
  ['a condition that is none', thresholds, 'T1', '条件', '很高', '没有写清'],
  ['a streak of no row', thresholds, 'T3', '条件', 'K99 连续 3 个月', '没有编号'],
  ['a streak of one month', thresholds, 'T3', '条件', 'K03 连续 1 个月', '整数'],
]

describe('a cell that is wrong', () => {
  it.each(planted)('%s', (_, sheet, key, head, cell, said) => {
    const edited = new Edited(everyKind)
    const place = placeOf(edited, sheet, key, head)
    const { problems, rulebook } = readRulebook(edited.write(sheet, key, head, cell).tables)
    expect(rulebook).toBeUndefined()
    expect(places(problems)).toContain(place)
    const message = problems.find((one) => places([one])[0] === place)?.message ?? ''
    expect(message).toContain(said)
  })

  it('is not there before', () => {
    expect(readRulebook(new Edited(everyKind).tables).rulebook).toEqual(everyKind)
  })

  it('is told alone where nothing else depends on it', () => {
    const alone = planted.filter(
      ([, sheet, key, head, cell]) =>
        readRulebook(new Edited(everyKind).write(sheet, key, head, cell).tables).problems.length ===
        1,
    )
    expect(alone.length).toBeGreaterThan(planted.length * 0.8)
  })

  it('is told together with the others, one in each row', () => {
    const wrong = [...new Map(planted.map((one) => [`${one[1]} ${one[2]}`, one])).values()]
    const edited = new Edited(everyKind)
    const wanted = wrong.map(([, sheet, key, head]) => placeOf(edited, sheet, key, head))
    for (const [, sheet, key, head, cell] of wrong) edited.write(sheet, key, head, cell)
    const told = places(readRulebook(edited.tables).problems)
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((place) => !told.includes(place))).toEqual([])
  })
})

describe('the shape of the sheets', () => {
  const read = (change: (edited: Edited) => void) => {
    const edited = new Edited(everyKind)
    change(edited)
    return readRulebook(edited.tables)
  }
  const swap = (cells: Cell[]) => cells.reverse()

  it('may have columns and rows in another order', () => {
    const { rulebook } = read((edited) => {
      edited.table(members).rows.forEach(swap)
      edited.table(general).rows.splice(1, 0, ...edited.table(general).rows.splice(5, 3))
    })
    expect(rulebook).toEqual(everyKind)
  })

  it('may have a title above and empty rows between', () => {
    const { rulebook } = read((edited) => {
      edited.table(members).rows.unshift(['某某支部考核指标'], [])
      edited.table(members).rows.splice(5, 0, [], [' ', null, '　'])
    })
    expect(rulebook).toEqual(everyKind)
  })

  it('may be written in full width and with blanks', () => {
    const { rulebook } = read((edited) => {
      edited
        .write(members, 'L01', '上限', ' １０．０ ; 支部班子成员　8 分 ')
        .write(members, 'L07', '目标值', 32)
        .write(members, 'L07', '目标值', '32，支部班子成员56')
        .write(
          members,
          'K10',
          '分值',
          '轻微［light］１；一般【usual】2.00,支部班子成员 2.5\n严重[serious] 3-5，支部班子成员４至８',
        )
        .write(members, 'K10', '连带计零', '当季 Ｌ14、L08 计零，仅严重')
        .write(members, 'B01', '告知申辩', true)
        .write(members, 'L11', '计算周期', '每季(逐月)')
        .write(members, 'L01', '办理程序', 'r1')
        .write(thresholds, 'T1', '条件', '全年 达到９０')
        .write(general, '优秀比例', '内容', '１／３')
        .write(general, '起始周期', '内容', '2026-H1')
      edited.table(members).name = ' 党员指标 '
    })
    expect(rulebook).toEqual(everyKind)
  })

  it('may have new levels that differ by audience, and titles with commas', () => {
    const { rulebook } = read((edited) => {
      edited.write(members, 'K10', '分值', '迟到，早退 1，书记 1.5；严重[serious] 3～5，书记 4～8')
    })
    const office = ['secretary']
    expect(rulebook?.indicators.find(({ code }) => code === 'K10')?.formula).toMatchObject({
      variants: [
        { title: '迟到，早退', value: 100, except: [{ audience: { office }, value: 150 }] },
        { title: '严重', except: [{ audience: { office }, least: 400, most: 800 }] },
      ],
    })
  })

  it('may have a new level without a code and caps in any order', () => {
    const { rulebook } = read((edited) => {
      edited
        .write(members, 'J01', '分值', '轻微[light] 1；很轻 0.5；严重[serious] 3～5')
        .write(members, 'L14', '分期上限', '每季 4；每次 2')
    })
    expect(rulebook?.indicators.find(({ code }) => code === 'J01')?.formula).toMatchObject({
      variants: [{ variant: 'light' }, { variant: 'level1', value: 50 }, { variant: 'serious' }],
    })
    expect(rulebook?.indicators.find(({ code }) => code === 'L14')).toEqual(
      everyKind.indicators.find(({ code }) => code === 'L14'),
    )
  })

  it('says which column was renamed', () => {
    const { problems } = read((edited) => {
      const heads = edited.table(members).rows[0]
      if (heads) heads[heads.indexOf('条款')] = '条文'
    })
    expect(places(problems)).toEqual(['党员指标 1 D 条文', '党员指标 1 AI 条款'])
    expect(problems[0]?.message).toContain('条款')
  })

  it.each<[string, (edited: Edited) => void, string]>([
    ['a column twice', (is) => is.table(members).rows[0]?.push('条款'), '党员指标 1 AI 条款'],
    ['a column without a head', (is) => is.table(members).rows[1]?.push('备注'), '党员指标 1 AI '],
    ['no heads', (is) => is.table(modules).rows.shift(), '模块 1 A '],
    ['a sheet that is gone', (is) => is.tables.splice(4, 1), '一票否决 1 A '],
    ['a module that is gone', (is) => is.table(modules).rows.pop(), '模块 1 B 模块'],
    [
      'a module twice',
      (is) => is.table(modules).rows.push(is.table(modules).rows[1] ?? []),
      '模块 10 B 模块',
    ],
    [
      'an item that is gone',
      (is) => is.table(general).rows.splice(is.rowOf(general, '公示期'), 1),
      '总则 1 A 项目',
    ],
    [
      'an item twice',
      (is) => is.table(general).rows.push(['公示期', '5']),
      `总则 ${new Edited(everyKind).table(general).rows.length + 1} A 项目`,
    ],
    [
      'joined cells',
      (is) => {
        is.table(members).merges = [{ firstRow: 2, firstColumn: 4, lastRow: 3, lastColumn: 4 }]
      },
      '党员指标 3 E 适用对象',
    ],
  ])('says where there is %s', (_, change, place) => {
    expect(places(read(change).problems)).toEqual([place])
  })

  it('has no sheet of the branch where the branch is not assessed', () => {
    const { problems } = read((edited) => edited.write(general, '考核支部', '内容', '否'))
    const wrong = ['党员', '支部'].length + 2 + 4
    expect(problems).toHaveLength(wrong)
    expect(new Set(problems.map(({ sheet }) => sheet))).toEqual(new Set([branch, modules, general]))
  })

  it('keeps spans within the window of their module', () => {
    const { problems } = read((edited) => {
      edited.write(modules, '党员 履职分', '周期', '每季')
      edited.write(modules, '党员 履职分', '全年合成', '全年取各窗口的合计')
      edited.write(members, 'L01', '应完成', '每半年一次').write(members, 'L01', '活动类别', '')
      edited.write(members, 'L11', '计算周期', '每半年（逐月）')
    })
    const at = (key: string, head: string) => placeOf(new Edited(everyKind), members, key, head)
    expect(places(problems)).toEqual([
      at('L01', '应完成'),
      at('L11', '计算周期'),
      at('L14', '分期上限'),
    ])
  })

  it('lets nothing overflow onwards, out of no cap or into another window', () => {
    const changes: ((edited: Edited) => Edited)[] = [
      (is) => is.write(members, 'J02', '超出转入', 'K03'),
      (is) => is.write(members, 'J01', '上限', ''),
      (is) =>
        is
          .write(modules, '党员 扣分', '周期', '每半年')
          .write(modules, '党员 扣分', '全年合成', '全年取各窗口的合计')
          .write(members, 'J01', '超出转入', 'K03'),
    ]
    for (const change of changes) {
      const { problems } = read(change)
      expect(places(problems)).toEqual([placeOf(new Edited(everyKind), members, 'J01', '超出转入')])
    }
  })
})

describe('whatever is written into the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(null, '', '0', '-1', '8%', true, 0.1 + 0.2, 1e21, { unreadable: 'date' }),
    fc.constantFrom(
      '全体',
      '就重',
      '每季',
      '每半年',
      '全年只有一个考核窗口',
      '按次',
      '按到会率',
      '折算',
      '基础分',
    ),
    fc.constantFrom(
      'L01',
      'B01',
      '当季 L01',
      '优秀',
      '1；书记 2',
      '甲[a] 1；乙 2～3',
      '审定',
      '否',
    ),
    fc.string({ maxLength: 12 }),
  )
  const change = fc.record({ table: fc.nat(5), row: fc.nat(40), column: fc.nat(40), cell })

  it('gives a rulebook or says where it is wrong', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const edited = new Edited(everyKind)
        for (const { table, row, column, cell: written } of changes) {
          const rows = edited.tables[table]?.rows
          const cells = rows?.[row % (rows.length || 1)]
          if (cells) cells[column % (cells.length || 1)] = written
        }
        const { rulebook, problems } = readRulebook(edited.tables)
        expect(rulebook === undefined).toBe(problems.length > 0)
        for (const { message, row, column } of problems) {
          expect(message).not.toBe('')
          expect(row).toBeGreaterThan(0)
          expect(column).toMatch(/^[A-Z]+$/)
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    )
  })
})
