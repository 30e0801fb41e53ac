import { digestOf } from '../kernel/digest'
import { defaultBook } from './default-book'
import type { Enrolment } from './enrolment'
import { handlingOf, honourRows, isRecorded } from './handling'
import { declarableIndicators, rulebookDigest, rulebookSchema, type Rulebook } from './rulebook'

const wangFang: Enrolment = {
  branch: 'overhaul-branch',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}
const retired: Enrolment = { ...wangFang, standing: 'retired', scored: false }
const away: Enrolment = { ...wangFang, scored: false, onLongLeave: true }
const inTransit: Enrolment = { ...wangFang, scored: false }
const silentBook: Rulebook = { ...defaultBook, handling: undefined }

test.each<[string, Enrolment, string, string]>([
  ['a formal member', wangFang, 'graded', 'graded'],
  ['under 留党察看', { ...wangFang, standing: 'underProbation' }, 'graded', 'graded'],
  ['a probationary member', { ...wangFang, standing: 'probationary' }, 'ungraded', 'ungraded'],
  ['who lives elsewhere', { ...wangFang, standing: 'mobile' }, 'graded', 'graded'],
  ['the retired', retired, 'honoursOnly', 'notScored'],
  ['the retired on long leave', { ...away, standing: 'retired' }, 'honoursOnly', 'notScored'],
  ['on long leave', away, 'honoursOnly', 'notScored'],
  ['in transit', inTransit, 'notScored', 'notScored'],
])('%s: by the default book, and by one that says nothing', (_, enrolment, said, silent) => {
  expect(handlingOf(defaultBook, enrolment)).toBe(said)
  expect(handlingOf(silentBook, enrolment)).toBe(silent)
  expect(isRecorded(silentBook, enrolment)).toBe(silent !== 'notScored')
})

test('a book may handle each otherwise', () => {
  const other = { handling: { probationary: 'graded', mobile: 'ungraded' } } as const
  expect(handlingOf(other, { ...wangFang, standing: 'probationary' })).toBe('graded')
  expect(handlingOf(other, { ...wangFang, standing: 'mobile' })).toBe('ungraded')
})

test('good deeds are declared, and nothing that is a duty, an attendance or study', () => {
  const codes = honourRows(defaultBook, retired).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['L12', 'J01', 'J08', 'J09']))
  expect(codes).not.toEqual(expect.arrayContaining(['L09']))
  expect(codes.filter((code) => /^[BK]|M0|L04/.test(code))).toEqual([])
  expect(declarableIndicators(defaultBook, retired).map(({ code }) => code)).toEqual(codes)
  expect(honourRows(defaultBook, wangFang)).toEqual([])
  expect(declarableIndicators(silentBook, retired)).toEqual([])
})

test('a row for other people is none of theirs either', () => {
  const forCommittee = defaultBook.indicators.map((row) =>
    row.code === 'J01' ? { ...row, audience: { office: ['secretary'] } } : row,
  )
  const codes = honourRows({ ...defaultBook, indicators: forCommittee }, retired)
  expect(codes.map(({ code }) => code)).not.toContain('J01')
})

test('a book without it is read as it was, with the digest that it had', () => {
  const { handling, ...stored } = defaultBook
  expect(handling).toBeDefined()
  const read = rulebookSchema.parse(stored)
  expect(read).not.toHaveProperty('handling')
  expect(rulebookDigest(read)).toBe(digestOf(stored))
  expect(rulebookDigest(read)).not.toBe(rulebookDigest(defaultBook))
})
