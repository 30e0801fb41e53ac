import { RefusalError } from '../kernel/refusal'
import { liQiangAnswers } from './testing/rectifications'
import { doubtfulOfWangFang as open, settledOne } from './testing/text-checks'
import { settledText } from './text-check'

function said(decide: () => unknown): string {
  try {
    decide()
    return 'yes'
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}

test('who looked and what came of it is kept for a while, then forgotten', () => {
  expect(settledOne).toMatchObject({
    state: 'settled',
    settled: { by: 'li-qiang', outcome: 'fine' },
    forgetAfter: '2026-06-19T09:00:00.000+08:00',
  })
  expect(open.forgetAfter).toBeUndefined()
})

test('nobody looks at what they wrote themselves, and nobody looks twice', () => {
  const own = { ...liQiangAnswers, actor: { member: 'wang-fang', name: '王芳' } }
  expect(said(() => settledText(open, 'fine', own))).toBe('ownMatter')
  expect(said(() => settledText(settledOne, 'raised', liQiangAnswers))).toBe('textSettled')
})
