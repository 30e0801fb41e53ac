import { refusedWith } from '../kernel/testing/refused'
import type { Enrolment } from '../rulebook/enrolment'
import { firstBook } from '../rulebook/first-book'
import { clauseFor } from './form'

const wangFang: Enrolment = {
  branch: 'overhaul-branch',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}
const written = { indicator: 'L12' }
const clause = (form: object = {}, photos = 1, book = firstBook) =>
  clauseFor(book, wangFang, { ...written, ...form }, photos)

const off = {
  ...firstBook,
  indicators: firstBook.indicators.map((one) => ({ ...one, off: true as const })),
}
const forService = {
  ...firstBook,
  indicators: firstBook.indicators.map((one) => ({ ...one, audience: { post: ['service'] } })),
}

test('the clause that was chosen, with its level where it has one', () => {
  expect(clause().code).toBe('L12')
  expect(clause({ indicator: 'J01', variant: 'company' }).code).toBe('J01')
})

test.each([
  ['no such clause', () => clause({ indicator: 'L99' }), 'indicatorUnknown'],
  ['a clause that is off', () => clause({}, 1, off), 'indicatorUnknown'],
  ['what the roll records', () => clause({ indicator: 'L04' }), 'indicatorNotDeclared'],
  ['another post’s clause', () => clause({}, 1, forService), 'indicatorNotForYou'],
  ['no level', () => clause({ indicator: 'J01' }), 'variantMissing'],
  ['a made-up level', () => clause({ indicator: 'J01', variant: 'world' }), 'variantMissing'],
  ['no photo', () => clause({}, 0), 'evidenceMissing'],
  ['four photos', () => clause({}, 4), 'tooManyPhotos'],
])('refuses %s', (_, act, code) => {
  expect(refusedWith(act)).toBe(code)
})
