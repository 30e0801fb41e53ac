import { posts } from '../../organisation/organisation'
import { amountFor, type Amount } from '../audience'
import type { Enrolment } from '../enrolment'
import { levelsOf, pricingOf } from '../formula'
import type { Indicator, ModuleName } from '../indicator'
import { allIndicators, findIndicator, rulebookSchema } from '../rulebook'
import { isInAudience } from '../audience'
import { defaultBook } from '.'
import { dutyOfMobile } from './duty-of-mobile'
import { committeeOffices } from './words'

const someone: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}

const ordinaryMembers = posts.map((post) => ({ ...someone, post }))
const committeeMembers = committeeOffices.map((office) => ({ ...someone, office }))
const rows = allIndicators(defaultBook)

/** The sum of the caps that reach a member, rows that are off among them where wanted. */
function capsFor(member: Enrolment, module: ModuleName, withOff: boolean): number {
  return defaultBook.indicators
    .filter((row) => row.module === module && (withOff || row.off !== true))
    .filter(({ audience }) => isInAudience(audience, member))
    .reduce((sum, { cap }) => sum + (cap === undefined ? 0 : amountFor(cap, member)), 0)
}

const amountsOf = ({ general, except = [] }: Amount) => [
  general,
  ...except.map(({ value }) => value),
]

/** Every figure in hundredths that a row counts by; a single point is not always spelt out. */
function figuresOf({ formula, cap, nestedCaps = [] }: Indicator): number[] {
  const pricing = pricingOf(formula)
  return [
    ...('value' in pricing ? amountsOf(pricing.value) : []),
    ...('target' in pricing ? amountsOf(pricing.target) : []),
    ...('least' in pricing ? [pricing.least, pricing.most] : []),
    ...levelsOf(formula).flatMap((one) => ('least' in one ? [one.least, one.most] : [one.value])),
    ...(cap === undefined ? [] : amountsOf(cap)),
    ...nestedCaps.flatMap(({ most }) => amountsOf(most)),
  ]
}

/** The figures of a row that its clause does not say. */
function unsaid(row: Indicator): number[] {
  const said = (row.clause.match(/\d+(?:\.\d+)?/g) ?? []).map((text) => Number(text) * 100)
  return figuresOf(row).filter((figure) => !said.includes(figure))
}

describe('the default book', () => {
  it('is a rulebook', () => {
    expect(rulebookSchema.parse(defaultBook)).toEqual(defaultBook)
  })

  it('has 62 rows for members, three for those who live elsewhere, and 15 for the branch', () => {
    expect(defaultBook.indicators).toHaveLength(62 + dutyOfMobile.length)
    expect(defaultBook.branch?.indicators).toHaveLength(15)
  })

  it.each([...ordinaryMembers, ...committeeMembers])(
    'starts $office $post at 40 and lets duty reach 60',
    (member) => {
      expect(capsFor(member, 'base', true)).toBe(4_000)
      expect(capsFor(member, 'duty', true)).toBe(6_000)
      const withoutOff = member.office === 'ordinary' ? 5_800 : 5_900
      expect(capsFor(member, 'duty', false)).toBe(withoutOff)
    },
  )

  it('gives the committee 24 points of leadership duties', () => {
    const led = defaultBook.indicators.filter(({ code }) => code.startsWith('C'))
    expect(led.reduce((sum, { cap }) => sum + (cap?.general ?? 0), 0)).toBe(2_400)
  })

  it('starts the branch at 10 and lets its duty reach 90', () => {
    const sum = (module: ModuleName) =>
      defaultBook.branch?.indicators
        .filter((row) => row.module === module)
        .reduce((total, { cap }) => total + (cap?.general ?? 0), 0)
    expect([sum('base'), sum('duty')]).toEqual([1_000, 9_000])
  })

  it.each(rows.map((row) => [row.code, row] as const))('says every figure of %s', (_, row) => {
    expect(unsaid(row)).toEqual([])
  })

  it('would notice a figure that a clause does not say', () => {
    const row = findIndicator(defaultBook, 'L01')
    if (row === undefined) throw new Error('No L01')
    expect(unsaid({ ...row, cap: { general: 700 } })).toEqual([700])
  })

  it('prices administrative honours at 0.8 of those of the Party', () => {
    const values = (code: string) => {
      const row = findIndicator(defaultBook, code)
      return levelsOf(row?.formula ?? { kind: 'rate' }).map((one) => 'value' in one && one.value)
    }
    expect(values('J02').map((value) => Number(value) * 10)).toEqual(
      values('J01').map((value) => Number(value) * 8),
    )
  })

  it('lets members declare what begins with a declaration', () => {
    expect(rows.filter((row) => row.declarable).map(({ code }) => code)).toEqual(
      rows.filter(({ route }) => ['R2', 'R3'].includes(route)).map(({ code }) => code),
    )
  })

  it('hears everybody from whom it takes', () => {
    const takes = rows.filter(({ module }) => module === 'base' || module === 'deduction')
    expect(takes.filter(({ hearing }) => hearing !== true)).toEqual([])
  })

  it('has online study and quizzes in it, off', () => {
    expect(rows.filter(({ off }) => off === true).map(({ code }) => code)).toEqual(['L08', 'K05'])
    expect(rows.filter(({ rewards }) => rewards === 'onlineStudy')).toHaveLength(2)
  })

  it('says of every row what it rewards, what it rests on, how often, and where it is from', () => {
    const incomplete = rows.filter(
      ({ rewards, frequency, source, evidence }) =>
        rewards === undefined ||
        frequency === undefined ||
        source === undefined ||
        evidence.kinds === undefined ||
        evidence.why === '',
    )
    expect(incomplete).toEqual([])
  })
})
