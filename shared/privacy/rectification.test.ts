import { RefusalError } from '../kernel/refusal'
import { answered, fewRectificationsAreOpen } from './rectification'
import {
  answer,
  askedByWangFang as asked,
  liQiangAnswers as acting,
} from './testing/rectifications'

function said(decide: () => unknown): string {
  try {
    decide()
    return 'yes'
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}

test('an answer ends it, with who answered and what', () => {
  expect(answered(asked, answer, acting)).toEqual({
    ...asked,
    state: 'corrected',
    answer: { at: acting.now, by: 'li-qiang', byName: '李强', text: '名册已改。' },
  })
})

test('nobody answers what they asked themselves, and nobody answers twice', () => {
  const own = { ...acting, actor: { member: 'wang-fang', name: '王芳' } }
  expect(said(() => answered(asked, answer, own))).toBe('ownMatter')
  const before = answered(asked, { ...answer, outcome: 'declined' }, acting)
  expect(said(() => answered(before, answer, acting))).toBe('rectificationAnswered')
})

test('three may be open, and no fourth', () => {
  expect(said(() => fewRectificationsAreOpen(2))).toBe('yes')
  expect(said(() => fewRectificationsAreOpen(3))).toBe('rectificationsOpen')
})
