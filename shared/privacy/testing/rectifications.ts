import { answered, type Rectification } from '../rectification'

export const askedByWangFang: Rectification = {
  _id: 'rectification-1',
  subject: 'wang-fang',
  subjectName: '王芳',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  text: '部门应为变电检修二班。',
  state: 'open',
  askedAt: '2026-03-20T12:00:00.000+08:00',
}

export const liQiangAnswers = {
  actor: { member: 'li-qiang', name: '李强' },
  now: '2026-03-21T09:00:00.000+08:00',
}

export const answer = { outcome: 'corrected' as const, text: '名册已改。' }

export const correctedOne = answered(askedByWangFang, answer, liQiangAnswers)
export const declinedOne = answered(
  askedByWangFang,
  { outcome: 'declined', text: '名册无误。' },
  liQiangAnswers,
)
