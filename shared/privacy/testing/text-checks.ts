import { settledText, type TextCheck } from '../text-check'
import { liQiangAnswers } from './rectifications'

export const doubtfulOfWangFang: TextCheck = {
  _id: 'check-1',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  procedure: 'submitDeclaration',
  by: 'wang-fang',
  byName: '王芳',
  texts: [{ field: 'title', text: '社区服务' }],
  verdict: 'review',
  at: '2026-03-20T12:00:00.000+08:00',
  state: 'open',
}

export const settledOne = settledText(doubtfulOfWangFang, 'fine', liQiangAnswers)
