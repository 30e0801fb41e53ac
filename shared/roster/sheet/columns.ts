import { wordsOf, yesNo } from '../../rulebook/spreadsheet/words'
import { officeTitles, postTitles } from '../../rulebook/words/names'
import type { RosterField } from '../fields'

/** The columns of the roster as a sheet, and the words that stand in them. */

export const sheetName = '名册'

export const standings = wordsOf(
  { formal: '正式', probationary: '预备', mobile: '流动', retired: '离退休' },
  { 正式党员: 'formal', 预备党员: 'probationary', 流动党员: 'mobile', 离退休党员: 'retired' },
)
export const offices = wordsOf(officeTitles, {
  书记: 'secretary',
  副书记: 'deputySecretary',
  普通党员: 'ordinary',
  无: 'ordinary',
})
export const posts = wordsOf(postTitles)

export interface RosterColumn {
  head: RosterHead
  width: number
  help: string
  options?: readonly string[]
}

export type RosterHead =
  | '编号'
  | '姓名'
  | '党支部'
  | '党员类别'
  | '党内职务'
  | '部门'
  | '岗位类别'
  | '是否计分'
  | '起始月份'
  | '留党察看'
  | '长期请假'
  | '有无手机'
  | '党小组'
  | '生效日期'

/** Who is in no group. */
export const noGroup = '无'

/** Blank cells of these keep what the roster says, or take what is usual of a newcomer. */
const mayBeBlank = '不填的，新党员按通常情况，已有的不变。'

export const rosterColumns: readonly RosterColumn[] = [
  {
    head: '编号',
    width: 16,
    help: '单位自编，一人一号，长期不变；字母、数字、短横线，40 个以内。不写手机号和身份证号。',
  },
  { head: '姓名', width: 14, help: '20 个字以内。' },
  { head: '党支部', width: 24, help: '写支部名称；有重名的写支部编号。' },
  { head: '党员类别', width: 10, help: '离退休的不计分。', options: standings.all },
  { head: '党内职务', width: 12, help: '没有职务的选普通党员。', options: offices.all },
  { head: '部门', width: 18, help: '40 个字以内。' },
  { head: '岗位类别', width: 10, help: '与考核细则里的岗位类别一致。', options: posts.all },
  { head: '是否计分', width: 10, help: mayBeBlank, options: yesNo.all },
  { head: '起始月份', width: 12, help: '从哪个月起在本支部考核，如 2026-03；以后不再改。' },
  { head: '留党察看', width: 10, help: mayBeBlank, options: yesNo.all },
  { head: '长期请假', width: 10, help: `请假期间不计分。${mayBeBlank}`, options: yesNo.all },
  { head: '有无手机', width: 10, help: '没有手机的由联络员或党小组长代办。', options: yesNo.all },
  { head: '党小组', width: 18, help: `写小组名称；不在小组的写“${noGroup}”。不填的不变。` },
  {
    head: '生效日期',
    width: 14,
    help: '决定变动的那一天，如 2026-03-15：1 日的当月起算，其他日子次月起算。不填的按确认导入当天。新登记的不填。',
  },
]

/** A sheet that was made before these columns may come without them. */
export const headsThatMayLack: readonly RosterHead[] = ['党小组', '生效日期']

export const rosterHeads = rosterColumns.map(({ head }) => head)

export const headOfField: Record<RosterField, RosterHead> = {
  name: '姓名',
  standing: '党员类别',
  office: '党内职务',
  department: '部门',
  post: '岗位类别',
  scored: '是否计分',
  underProbation: '留党察看',
  onLongLeave: '长期请假',
  hasPhone: '有无手机',
  group: '党小组',
}
