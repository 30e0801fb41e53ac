import { defaultBook } from '../default-book'
import { indicatorSchema, type Indicator } from '../indicator'
import { rulebookSchema, findIndicator, type Rulebook } from '../rulebook'
import { firstBook } from '../first-book'
import { brokenRuleInWords } from './broken'

const whole: Rulebook = { ...firstBook, ...defaultBook }
const row = (code: string) => findIndicator(whole, code) as Indicator
const unnamed = brokenRuleInWords('')

function problemOf(book: unknown): string {
  const { error } = rulebookSchema.safeParse(book)
  return brokenRuleInWords(error?.issues[0]?.message ?? '')
}

test('a clause twice, and one that others need, are named', () => {
  const without = (code: string) => whole.indicators.filter((one) => one.code !== code)
  const zeroed = whole.indicators.flatMap(({ effects }) => effects?.zeroes ?? [])[0]?.indicators[0]
  expect(rulebookSchema.safeParse(whole).success).toBe(true)
  const books = [
    { ...whole, indicators: [...whole.indicators, row('L12')] },
    { ...whole, indicators: without(zeroed ?? '') },
  ]
  expect(books.map(problemOf)).not.toContain(unnamed)
})

test('a range the wrong way round is named, what is out of bounds is not', () => {
  const formula = { kind: 'decided', least: 300, most: 100 }
  const [issue] = indicatorSchema.safeParse({ ...row('L12'), formula }).error?.issues ?? []
  expect(brokenRuleInWords(issue?.message ?? '')).toBe('最高分低于最低分')
  expect(problemOf({ ...whole, title: '' })).toBe(unnamed)
})
