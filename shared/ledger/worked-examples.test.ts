import { readFileSync } from 'node:fs'
import path from 'node:path'
import { formatPoints } from '../kernel/points'
import type { Enrolment } from '../rulebook/enrolment'
import { firstBook } from '../rulebook/first-book'
import { derive } from './derive'
import type { Quantity } from './quantity'
import { attended, Chain, once, ordinary, times } from './testing/chain'

/** Worked by hand from SCORING.md; the program is held against the paper. */
const file = path.join(__dirname, '../../docs/reference/worked-examples.csv')
const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')

const listOf = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function enrolmentOf(word: string): Enrolment {
  return word === 'unscored' ? { ...ordinary, scored: false } : { ...ordinary, office: word }
}

function quantityOf(word: string): Quantity {
  const [came, expected] = word.split('/').map(Number)
  if (came === undefined || Number.isNaN(came)) return once
  return expected === undefined ? times(came) : attended(came, expected)
}

function chainOf(enrolments: string, facts: string): Chain {
  const [opening, ...changes] = listOf(enrolments).map((part) => part.split(' '))
  const chain = new Chain('王芳', enrolmentOf(opening?.[1] ?? ''), opening?.[0])
  for (const [month = '', word = ''] of changes) chain.enrol(month, enrolmentOf(word))
  listOf(facts).forEach((part, index) => {
    const [ownMonth = '', indicator = '', word = '', group] = part.split(' ')
    const quantity = quantityOf(word)
    const variant = indicator === 'J01' ? word : undefined
    chain.book({ matter: `m${index}`, indicator, ownMonth, quantity, variant, group })
  })
  return chain
}

describe('the worked examples', () => {
  it.each(lines.map((line) => line.split(',')))(
    '%s',
    (_, enrolments, facts, through = '', ...told) => {
      const { scorecard } = chainOf(enrolments, facts)
      const { modules, total } = derive(firstBook, scorecard, { through })
      const { base, duty, bonus, deduction } = modules
      const derived = [base.points, duty.points, bonus.points, deduction.points, total]
      expect(derived.map(formatPoints)).toEqual(told.slice(0, 5))
    },
  )
})
