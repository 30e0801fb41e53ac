import type { DraftAct } from '../draft'

/** What was done to a draft, in its trail. */
export const draftActTitles: Record<DraftAct, string> = {
  start: '起草',
  change: '修改',
  propose: '提交党员大会',
  reopen: '撤回修改',
  adopt: '党员大会通过',
  approve: '上级批准',
  return: '上级退回',
  abandon: '作废',
}
