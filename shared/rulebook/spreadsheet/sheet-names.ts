/** The sheets of the workbook, in the order in which they stand. */
export const sheetNames = {
  members: '党员指标',
  branch: '支部指标',
  modules: '模块',
  general: '总则',
  disqualifications: '一票否决',
  thresholds: '结果运用',
} as const

export type SheetName = (typeof sheetNames)[keyof typeof sheetNames]
