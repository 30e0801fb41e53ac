import type { Quantity } from '../../shared/ledger/quantity'
import type { Amount, Audience } from '../../shared/rulebook/audience'
import type { Enrolment } from '../../shared/rulebook/enrolment'
import { committeeOffices } from '../../shared/rulebook/default-book/words'
import { firstBook } from '../../shared/rulebook/first-book'
import type { Indicator } from '../../shared/rulebook/indicator'
import { rulebookSchema, type Rulebook } from '../../shared/rulebook/rulebook'
import { Seeded } from '../seeded'

export const indicatorsMade = 500
export const declarationsMade = 10_000

/** What is to be priced: what happened, when, and what the member was assessed as. */
export interface Declaration {
  indicator: string
  variant?: string
  ownMonth: string
  quantity: Quantity
  enrolment: Enrolment
}

const offices = ['ordinary', 'ordinary', 'ordinary', ...committeeOffices]
const posts = ['frontline', 'management', 'technical']
const levels = ['company', 'city', 'province', 'nation']

/**
 * A book of 500 rows whose facts are each worth something by themselves: every kind of formula of
 * that sort, in turn. A third has another value for the committee, a third a cap per occurrence, a
 * fifth is for some posts only.
 */
export function makeBook(): Rulebook {
  const seeded = new Seeded(500)
  const indicators = Array.from({ length: indicatorsMade }, (_, number) => rowOf(number, seeded))
  return rulebookSchema.parse({ ...firstBook, indicators })
}

function rowOf(number: number, seeded: Seeded): Indicator {
  const code = `P${String(number).padStart(3, '0')}`
  const most = { per: 'occurrence', most: { general: 100 + 50 * seeded.below(10) } } as const
  return {
    code,
    module: 'bonus',
    title: `第 ${number + 1} 项`,
    clause: `第 ${number + 1} 条：按本条规定计分，以支委会审定为准，每年计入一次总分。`,
    audience: audienceOf(number),
    formula: formulaOf(number, seeded),
    cap: { general: 1_000 },
    ...(seeded.below(3) === 0 && { nestedCaps: [most] }),
    route: 'R3',
    evidence: { required: false, asked: '台账', why: '以台账为准' },
    declarable: true,
  }
}

function audienceOf(number: number): Audience {
  return number % 5 === 0 ? { post: ['frontline', 'technical'] } : {}
}

function formulaOf(number: number, seeded: Seeded): Indicator['formula'] {
  const hundredths = () => 50 + 10 * seeded.below(40)
  const value: Amount = {
    general: hundredths(),
    ...(seeded.below(3) === 0 && {
      except: [{ audience: { office: committeeOffices }, value: hundredths() }],
    }),
  }
  switch (number % 5) {
    case 0:
    case 1:
      return { kind: 'unit', value }
    case 2:
      return {
        kind: 'byVariant',
        variants: levels.map((variant) => ({ variant, title: variant, value: hundredths() })),
      }
    case 3:
      return { kind: 'decided', least: 50, most: 50 + hundredths() }
    default:
      return { kind: 'quantity', value, measure: '学时' }
  }
}

/** Facts of all rows; some by members for whom the row is not, some decided beyond its range. */
export function makeDeclarations({ indicators }: Rulebook): Declaration[] {
  const seeded = new Seeded(10_000)
  return Array.from({ length: declarationsMade }, () => {
    const { code, formula } = seeded.oneOf(indicators)
    return {
      indicator: code,
      ...(formula.kind === 'byVariant' && { variant: seeded.oneOf(levels) }),
      ownMonth: `2026-${String(1 + seeded.below(12)).padStart(2, '0')}`,
      quantity: quantityFor(formula.kind, seeded),
      enrolment: {
        branch: 'branch-1',
        office: seeded.oneOf(offices),
        department: `department-${seeded.below(12)}`,
        post: seeded.oneOf(posts),
        standing: seeded.oneOf(['formal', 'probationary'] as const),
        scored: true,
      },
    }
  })
}

function quantityFor(kind: Indicator['formula']['kind'], seeded: Seeded): Quantity {
  if (kind === 'decided') return { kind: 'points', points: 10 * (1 + seeded.below(60)) }
  if (kind === 'quantity') return { kind: 'measure', amount: 25 * (1 + seeded.below(40)) }
  return { kind: 'count', count: 1 + seeded.below(3) }
}
