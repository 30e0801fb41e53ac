import type { Line } from '../../kernel/testing/csv'
import { formatPoints, type Points } from '../../kernel/points'
import { offices, posts, standings } from '../../organisation/organisation'
import { defaultBook } from '../../rulebook/default-book'
import type { Enrolment } from '../../rulebook/enrolment'
import { appraisalBook } from '../../rulebook/examples/appraisal'
import { openEndedBook } from '../../rulebook/examples/open-ended'
import { quarterlyBook } from '../../rulebook/examples/quarterly'
import { firstBook } from '../../rulebook/first-book'
import type { Rulebook } from '../../rulebook/rulebook'
import { derive } from '../derive'
import type { Quantity } from '../quantity'
import type { Score } from '../score'
import type { Scorecard } from '../scorecard'
import { attended, Chain, ordinary, points, times } from './chain'

/** How an example is written: `docs/reference/worked-examples.md`. */

/** By the name that an example gives its book. */
export const books: Record<string, Rulebook> = Object.fromEntries([
  ['first', firstBook],
  ['default', defaultBook],
  ['quarterly', quarterlyBook],
  ['appraisal', appraisalBook],
  ['openEnded', openEndedBook],
])

export function bookOf({ book = '' }: Line): Rulebook {
  const named = books[book]
  if (named === undefined) throw new Error(`No book “${book}”`)
  return named
}

/** The parts of a cell, "a; b". */
export function partsOf(cell = ''): string[] {
  return cell.split('; ').filter((part) => part !== '')
}

/** "secretary technical", "frontline mobile", "branch", "frontline unscored". */
function enrolmentOf(words: readonly string[]): Enrolment {
  if (words.includes('branch')) return { ...ordinary, subjectKind: 'branch', office: '', post: '' }
  const known = [...offices, ...posts, ...standings, 'unscored']
  const strange = words.find((word) => !known.some((one) => one === word))
  if (strange !== undefined) throw new Error(`Nobody is enrolled as “${strange}”`)
  return {
    ...ordinary,
    office: offices.find((office) => words.includes(office)) ?? ordinary.office,
    post: posts.find((post) => words.includes(post)) ?? ordinary.post,
    standing: standings.find((standing) => words.includes(standing)) ?? ordinary.standing,
    scored: !words.includes('unscored'),
  }
}

/** Hundredths of "92.5", without a float in between. */
function hundredths(text: string): Points {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`“${text}” is no number`)
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** "2" times, "3/4" attended of expected, "measure:7.5", "points:3". */
function quantityOf(text: string): Quantity {
  const [kind = '', amount] = text.split(':')
  if (kind === 'points' && amount !== undefined) return points(hundredths(amount))
  if (kind === 'measure' && amount !== undefined) {
    return { kind: 'measure', amount: hundredths(amount) }
  }
  const [, came, expected] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? []
  if (came === undefined) throw new Error(`“${text}” is no quantity`)
  return expected === undefined ? times(Number(came)) : attended(Number(came), Number(expected))
}

/** "2026-03", or every month of "2026-01..03". */
function monthsOf(text: string): string[] {
  const [, year = '', first, last = first] = /^(\d{4})-(\d\d)(?:\.\.(\d\d))?$/.exec(text) ?? []
  if (first === undefined) throw new Error(`“${text}” is no month`)
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, index) => {
    return `${year}-${String(Number(first) + index).padStart(2, '0')}`
  })
}

/** "2026-03 J01:city 1 #pump": months, row and level, quantity, what it competes with. */
function factsOf(part: string) {
  const [months = '', row = '', quantity = '', mark] = part.split(' ')
  const [indicator = '', variant] = row.split(':')
  const group = mark?.replace(/^#/, '')
  return monthsOf(months).map((ownMonth) => {
    return { ownMonth, indicator, variant, group, quantity: quantityOf(quantity) }
  })
}

/** The chain of an example, in the order in which its facts are written. */
export function chainOf({ enrolments, facts }: Line): Chain {
  const [opening, ...changes] = partsOf(enrolments).map((part) => part.split(' '))
  const [month = '', ...words] = opening ?? []
  const chain = new Chain('王芳', enrolmentOf(words), month)
  for (const [from = '', ...as] of changes) chain.enrol(from, enrolmentOf(as))
  partsOf(facts)
    .flatMap(factsOf)
    .forEach((fact, index) => {
      chain.book({ matter: `m${index}`, ...fact })
    })
  return chain
}

const scorecards = new WeakMap<Line, Scorecard>()

function scorecardOf(example: Line): Scorecard {
  const known = scorecards.get(example) ?? chainOf(example).scorecard
  scorecards.set(example, known)
  return known
}

/** The score of an example; what its book cannot price is a mistake of the example. */
export function scoreOf(example: Line, book = bookOf(example)): Score {
  const score = derive(book, scorecardOf(example), { through: example.through ?? '' })
  if (score.unpriced.length > 0) throw new Error(`Unpriced: ${JSON.stringify(score.unpriced)}`)
  return score
}

/** The cells of an example as the program fills them. */
export function derivedCells(example: Line, book = bookOf(example)): Line {
  const { modules, total, gradeCap, indicators } = scoreOf(example, book)
  const rows = partsOf(example.rows).map((part) => {
    const [code = '', told = ''] = part.split(' ')
    const row = indicators.find((one) => one.code === code)
    if (row === undefined) return `${code} is not in the book`
    const attainable = told.includes('/') ? `/${formatPoints(row.attainable)}` : ''
    return `${code} ${formatPoints(row.earned)}${attainable}`
  })
  return {
    rows: rows.join('; '),
    base: formatPoints(modules.base.points),
    duty: formatPoints(modules.duty.points),
    bonus: formatPoints(modules.bonus.points),
    deduction: formatPoints(modules.deduction.points),
    total: formatPoints(total),
    'grade at most': gradeCap?.grade ?? '',
  }
}
