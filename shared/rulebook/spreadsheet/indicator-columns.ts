import { audienceWords } from './audience-text'
import * as words from './words'

/** A column of the sheet of indicators, with what is explained at its head. */
export interface Column {
  head: string
  /** For whoever fills it in: what to write, with an example. */
  help: string
  /** Characters. */
  width: number
  /** The drop-down. */
  options?: readonly string[]
}

const yesNo = words.yesNo.all

/** What a branch edits, the everyday ones first; the order in which they stand does not matter. */
export const indicatorColumns = [
  {
    head: '编号',
    help: '大写字母开头，如 L01。通过以后不要改，记录都按编号对应。',
    width: 8,
  },
  { head: '模块', help: '这一条计入哪一部分。', width: 9, options: words.modules.all },
  { head: '指标', help: '一句话的名称。', width: 26 },
  { head: '条款', help: '细则原文：怎样计分，由谁认定。党员看到的就是这一段。', width: 44 },
  {
    head: '适用对象',
    help:
      `写“全体”，或：${audienceWords.slice(1).join('、')}。同类的用“、”隔开，` +
      '要同时符合的用“且”，如“支部书记、支部副书记 且 一线”。部门写成“部门 调度室”。',
    width: 16,
  },
  {
    head: '计分方式',
    help: '从下拉里选；每种方式的意思和要填哪几格，见“填写说明”。',
    width: 15,
    options: words.kinds.all,
  },
  {
    head: '分值',
    help:
      '按次：1，或 1；支部班子成员 0.5。按档次：公司级 2；集团、市级 4，支部班子成员 3。审定：2～8；支部班子成员 2～6。' +
      '累计分段：8 起 2；16 起 4。扣分也写正数。档次后面的 [代号] 不要改，新加的一档可以不写。',
    width: 30,
  },
  { head: '计量单位', help: '按数量、按目标完成、累计分段时填，如 学时。', width: 9 },
  { head: '目标值', help: '按目标完成时填，如 32；支部班子成员 56。', width: 14 },
  {
    head: '计算周期',
    help: '各期都做到、超次时填。“每季度（逐月）”是一季里每个月都做到才计一次。',
    width: 14,
    options: [...words.spansOfParts.all, ...words.periods.all],
  },
  { head: '免计次数', help: '超次时填：每个周期里前几次不计，如 1。', width: 9 },
  {
    head: '上限',
    help: '一个考核窗口里最多计多少，满分扣减的就是满分。如 10；支部班子成员 8。',
    width: 16,
  },
  {
    head: '分期上限',
    help: '一次、一月、一季、半年里最多计多少，如 每次 2；每季 4。按季、按半年的模块还可以写 全年 9。没有就空着。',
    width: 16,
  },
  {
    head: '应完成',
    help: '按次计分、并且有应到或应完成次数的才填，用来折算。',
    width: 10,
    options: words.expectations.all,
  },
  {
    head: '活动类别',
    help: '从哪种活动的签到里计，计到会的才填。',
    width: 11,
    options: words.activities.all,
  },
  {
    head: '同项组',
    help: '同一件事可能算进几条时，写一个组名；同组只计一条。',
    width: 10,
  },
  {
    head: '组内取舍',
    help: '写了同项组的都要选，全组一致：就高取最有利的一条，就重取扣得最多的一条。',
    width: 9,
    options: words.keeps.all,
  },
  {
    head: '连带计零',
    help: '发生本条时别的条款同期不计分，如 当季 L13a、L14a，仅 严重。',
    width: 16,
  },
  {
    head: '等次不高于',
    help: '发生本条时年度等次的上限，如 合格，也可以写 合格，仅 严重。',
    width: 11,
  },
  { head: '超出转入', help: '超过上限的部分计入哪一条，写编号。', width: 9 },
  { head: '办理程序', help: '由谁核对、由谁审定。', width: 30, options: words.routes.all },
  {
    head: '发现途径',
    help: '由另一程序发现再办理的才填，如记录里发现的缺席。',
    width: 18,
    options: words.routes.all,
  },
  { head: '告知申辩', help: '审定前先告知本人、听取申辩的，选“是”。', width: 9, options: yesNo },
  { head: '频次', help: '多久一次，怎么叫都行，如 季 1。', width: 9 },
  {
    head: '频次折算',
    help: '让系统看懂的频次：每季 1 次、每月、2 次。',
    width: 11,
  },
  { head: '必交佐证', help: '不交佐证就不能申报的，选“是”。', width: 9, options: yesNo },
  { head: '佐证材料', help: '要什么材料，如 表彰文件。', width: 20 },
  { head: '佐证理由', help: '为什么要。要照片、视频、位置的必须说得出理由。', width: 26 },
  {
    head: '佐证类型',
    help: `用“、”隔开：${words.evidenceWords.all.join('、')}。`,
    width: 12,
  },
  {
    head: '奖励什么',
    help: '这一条实际奖励的是什么，系统据此提示形式主义。',
    width: 11,
    options: words.rewardWords.all,
  },
  { head: '本人申报', help: '党员可以自己在手机上申报的，选“是”。', width: 9, options: yesNo },
  { head: '融合', help: '党建与业务融合的条款，选“是”。', width: 7, options: yesNo },
  { head: '停用', help: '暂时不用的条款，选“是”，不用删掉。', width: 7, options: yesNo },
  { head: '来源', help: '条款和分值从哪里来。', width: 16 },
] as const satisfies readonly Column[]

export type IndicatorHead = (typeof indicatorColumns)[number]['head']

export const indicatorHeads: readonly IndicatorHead[] = indicatorColumns.map(({ head }) => head)
