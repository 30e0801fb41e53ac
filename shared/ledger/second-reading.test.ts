import { firstBook } from '../rulebook/first-book'
import { rulebookSchema, type Rulebook } from '../rulebook/rulebook'
import { derive } from './derive'
import { attended, Chain, once, times } from './testing/chain'

/** What the second reading of the rules (`testing/oracle.ts`) found `derive` to read otherwise. */

const plain = {
  audience: {},
  title: '示例',
  clause: '按原文。',
  route: 'R4',
  evidence: { required: false, asked: '台账', why: '以台账为准' },
  declarable: false,
}

function bookWith(rows: object[], modules: object = {}): Rulebook {
  return rulebookSchema.parse({
    ...firstBook,
    modules: { ...firstBook.modules, ...modules },
    indicators: rows.map((row) => ({ ...plain, ...row })),
  })
}

const score = (book: Rulebook, chain: Chain, through = '2026-12') =>
  derive(book, chain.scorecard, { through })
const earned = (book: Rulebook, chain: Chain) =>
  score(book, chain).indicators.map((row) => [row.code, row.earned])

describe('a mark', () => {
  const base = { counting: 'asEarned', mark: 1_000, window: 'quarter' }
  const row = {
    code: 'B01',
    module: 'base',
    cap: { general: 600 },
    formula: { kind: 'fullMinus', deduct: { kind: 'unit', value: { general: 100 } } },
  }
  const lost = () =>
    new Chain('王芳').book({ indicator: 'B01', ownMonth: '2026-02', quantity: once })

  it('is there in each window that a sum adds up', () => {
    const book = bookWith([row], { base: { ...base, yearFrom: 'sum' } })
    expect(score(book, lost()).modules.base).toMatchObject({ points: 3_900, attainable: 4_000 })
    expect(score(book, lost(), '2026-05').modules.base.points).toBe(1_900)
  })

  it('is one in a mean', () => {
    const book = bookWith([row], { base: { ...base, yearFrom: 'mean' } })
    expect(score(book, lost()).modules.base).toMatchObject({ points: 975, attainable: 1_000 })
  })
})

describe('of the facts of a group', () => {
  const unit = (value: number) => ({ kind: 'unit', value: { general: value } })
  const grouped = (code: string, module: string, keep: string, value: number, more = {}) => ({
    code,
    module,
    formula: unit(value),
    group: { name: 'matter', keep },
    ...more,
  })
  const both = () =>
    ['X01', 'X02'].reduce(
      (chain, indicator) =>
        chain.book({ indicator, ownMonth: '2026-03', quantity: once, group: 'pump' }),
      new Chain('李强'),
    )

  it.each([
    ['bonus', 'best', 300],
    ['bonus', 'worst', 200],
    ['deduction', 'best', 200],
    ['deduction', 'worst', 300],
  ])('counts of a %s the %s: %i', (module, keep, points) => {
    const book = bookWith([grouped('X01', module, keep, 200), grouped('X02', module, keep, 300)])
    const counted = earned(book, both()).filter(([, row]) => row !== 0)
    expect(counted).toEqual([[points === 300 ? 'X02' : 'X01', points]])
  })

  it.each([
    ['best', 'X01'],
    ['worst', 'X02'],
  ])('what gives and what takes counts the %s: %s', (keep, code) => {
    const book = bookWith([
      grouped('X01', 'bonus', keep, 500),
      grouped('X02', 'deduction', keep, 100),
    ])
    const counted = earned(book, both()).filter(([, row]) => row !== 0)
    expect(counted.map(([row]) => row)).toEqual([code])
  })

  it('compares before a cap per occurrence', () => {
    const capped = { nestedCaps: [{ per: 'occurrence', most: { general: 100 } }] }
    const book = bookWith([
      grouped('X01', 'bonus', 'best', 200),
      grouped('X02', 'bonus', 'best', 300, capped),
    ])
    expect(earned(book, both())).toEqual([
      ['X01', 0],
      ['X02', 100],
    ])
  })
})

describe('what a cap cuts off', () => {
  it('flows into no row that never applied', () => {
    const unit = { kind: 'unit', value: { general: 100 } }
    const from = {
      code: 'J01',
      module: 'bonus',
      formula: unit,
      cap: { general: 200 },
      effects: { overflowsInto: 'J02' },
    }
    const into = { code: 'J02', module: 'bonus', formula: unit, cap: { general: 100 } }
    const chain = new Chain('王芳').book({
      indicator: 'J01',
      ownMonth: '2026-03',
      quantity: times(9),
    })
    const of = (row: object) => earned(bookWith([from, row]), chain)[1]
    expect(of(into)).toEqual(['J02', 100])
    expect(of({ ...into, off: true })).toEqual(['J02', 0])
    expect(of({ ...into, audience: { office: ['secretary'] } })).toEqual(['J02', 0])
  })
})

describe('what is attainable in proportion', () => {
  const duty = { counting: 'inProportion', weight: 6_000, window: 'halfYear', yearFrom: 'mean' }
  const meetings = {
    code: 'L04',
    module: 'duty',
    formula: { kind: 'unit', value: { general: 200 } },
    cap: { general: 1_000 },
    expectation: 'attendance',
  }
  const chain = new Chain('王芳').book({
    indicator: 'L04',
    ownMonth: '2026-03',
    quantity: attended(4, 4),
  })

  it('is nothing before a window begins, of which the module counts its whole weight', () => {
    const { indicators, modules } = score(bookWith([meetings], { duty }), chain, '2026-06')
    expect(indicators).toMatchObject([{ earned: 400, attainable: 400 }])
    expect(modules.duty.points).toBe(6_000)
  })

  it('is the value of what was expected, whatever one occurrence counts at the most', () => {
    const capped = { ...meetings, nestedCaps: [{ per: 'occurrence', most: { general: 100 } }] }
    const { indicators } = score(bookWith([capped]), chain)
    expect(indicators).toMatchObject([{ earned: 400, attainable: 800 }])
  })
})
