import { indicatorColumns } from './indicator-columns'
import { sheetNames } from './sheet-names'
import { kinds } from './words'

/** What stands on the first sheet, for whoever opens the file without having been told anything. */

export const explanationsName = '填写说明'

const howTo = [
  '在“党员指标”里一行写一条，一格写一项；把鼠标放在列名上能看到怎么填。深色的列有下拉，只能从里面选。',
  '改完保存，回到小程序里导入。有填错的地方会一次全部列出是哪一页、哪一行、哪一列、该怎么写；改好以前什么都不会变。',
  '加一条：在最后另起一行。删一条：删去整行；只是暂时不用的，把“停用”选为“是”。行和列的次序可以换，列名不要改。',
  '分值一律写正数，扣分也是；最多两位小数。对不同的人数不同时，先写一般的，再写例外：10；支部班子成员 8。',
  '不要合并单元格，不要用公式。“编号”和分值里方括号中的代号在通过以后不要改，记录都按它们对应。',
  '导入只是得到一份草案。新细则须经支部党员大会通过才施行，不溯及以往。',
] as const

type Kind = NonNullable<ReturnType<typeof kinds.find>>

/** What each kind means, which cells it takes, and an example. */
const kindRows: Record<Kind, readonly [meaning: string, cells: string, example: string]> = {
  unit: ['每发生一次计多少', '分值', '参加一次 1 分：分值 1，上限 6'],
  byVariant: ['按级别或类别计多少', '分值', '分值 公司级 2；集团、市级 4，支部班子成员 3'],
  decided: ['由审定的组织在范围里定', '分值', '分值 1～3；支部班子成员 1～2'],
  quantity: ['数量乘以每一个的分值', '分值、计量单位', '每小时 0.25 分：分值 0.25，计量单位 小时'],
  linear: [
    '完成目标的几成，得上限的几成',
    '目标值、计量单位、上限',
    '目标值 32，计量单位 学时，上限 6',
  ],
  rate: ['到会几成，得上限的几成', '上限', '上限 10，活动类别 主题党日'],
  allOf: ['一个周期里每一小期都做到，计一次', '分值、计算周期', '分值 1，计算周期 每季度（逐月）'],
  excess: [
    '一个周期里超出免计次数的，每次计多少',
    '分值、计算周期、免计次数',
    '分值 0.5，每季，免计 1',
  ],
  bands: [
    '窗口里累计到哪一段，得哪一段的分',
    '分值、计量单位',
    '分值 8 起 2；16 起 4，计量单位 小时',
  ],
  fullMinusUnit: ['从满分起，每发生一次扣多少', '分值、上限', '上限 6（满分），分值 3'],
  fullMinusByVariant: ['从满分起，按类别扣', '分值、上限', '上限 10，分值 未换届 5；分工不明 1'],
  fullMinusDecided: ['从满分起，在范围里定扣多少', '分值、上限', '上限 8，分值 2～8'],
}

const others = [
  [sheetNames.branch, '支部本身的指标，列与“党员指标”相同。不考核支部的留空。'],
  [
    sheetNames.modules,
    '每个模块怎样合计。按实际合计：把各条相加，可以有起始分和上限；按应得比例折算：' +
      '满分 × 已过时间 × 得分 ÷ 应得分。周期短于全年的，选取平均或取合计。',
  ],
  [sheetNames.general, '版次、起始周期、各条线、比例和时限。只改“内容”一列。'],
  [sheetNames.disqualifications, '出现这些情形时年度等次的上限；空着表示转组织程序处理。'],
  [
    sheetNames.thresholds,
    '积分到了什么程度，向人提出什么建议。条件写成：全年达到 90、半年低于 60、K04 连续 3 个月。',
  ],
] as const

export function explanationRows(): string[][] {
  return [
    ['怎样填写'],
    ...howTo.map((line, place) => [`${place + 1}`, line]),
    [],
    ['计分方式', '意思', '要填哪几格', '例子'],
    ...(Object.keys(kindRows) as Kind[]).map((kind) => [kinds.write(kind), ...kindRows[kind]]),
    [],
    [`“${sheetNames.members}”的各列`, '怎样填', '可以选的'],
    ...indicatorColumns.map((column) => [
      column.head,
      column.help,
      'options' in column ? column.options.join('、') : '',
    ]),
    [],
    ['其他各页', '是什么'],
    ...others.map((line) => [...line]),
  ]
}
