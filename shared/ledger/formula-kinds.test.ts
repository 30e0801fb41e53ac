import { firstBook } from '../rulebook/first-book'
import { rulebookSchema, type Rulebook } from '../rulebook/rulebook'
import { attribute } from './attribute'
import { derive } from './derive'
import { attended, Chain, committeeMember, once, points, times } from './testing/chain'

const plain = {
  audience: {},
  title: '示例',
  clause: '按原文。',
  route: 'R2',
  evidence: { required: false, asked: '台账', why: '以台账为准' },
  declarable: false,
}
const hours = (amount: number) => ({ kind: 'measure', amount }) as const

/** The first book with one row of every kind beside its own. */
function bookWith(rows: object[]): Rulebook {
  const indicators = rows.map((row) => ({ ...plain, ...row }))
  return rulebookSchema.parse({ ...firstBook, indicators })
}

const book = bookWith([
  {
    code: 'L07',
    module: 'duty',
    cap: { general: 600 },
    formula: {
      kind: 'linear',
      target: {
        general: 3200,
        except: [{ audience: { office: ['organisationOfficer'] }, value: 5600 }],
      },
      measure: '学时',
    },
  },
  { code: 'L20', module: 'duty', cap: { general: 800 }, formula: { kind: 'rate' } },
  {
    code: 'L11',
    module: 'duty',
    cap: { general: 400 },
    formula: { kind: 'allOf', value: { general: 100 }, of: 'month', per: 'quarter' },
  },
  {
    code: 'L13a',
    module: 'duty',
    cap: { general: 800 },
    expectation: 'quarter',
    formula: { kind: 'unit', value: { general: 200 } },
  },
  {
    code: 'J20',
    module: 'bonus',
    formula: { kind: 'quantity', value: { general: 50 }, measure: '小时' },
    nestedCaps: [
      { per: 'occurrence', most: { general: 150 } },
      { per: 'month', most: { general: 200 } },
      { per: 'quarter', most: { general: 300 } },
    ],
    cap: { general: 500 },
    effects: { overflowsInto: 'J21' },
  },
  {
    code: 'J21',
    module: 'bonus',
    formula: { kind: 'unit', value: { general: 100 } },
    cap: { general: 250 },
  },
  {
    code: 'J22',
    module: 'bonus',
    formula: {
      kind: 'bands',
      measure: '学时',
      steps: [
        { from: 1000, points: 100 },
        { from: 2000, points: 300 },
      ],
    },
  },
  {
    code: 'J09',
    module: 'bonus',
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'blood', title: '无偿献血', value: 100 },
        { variant: 'rescue', title: '见义勇为', least: 300, most: 500 },
      ],
    },
  },
  {
    code: 'K03',
    module: 'deduction',
    formula: { kind: 'excess', value: { general: 50 }, allowance: 1, per: 'quarter' },
    cap: { general: 300 },
  },
  {
    code: 'K10',
    module: 'deduction',
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'slight', title: '轻微', value: 100 },
        { variant: 'serious', title: '严重', value: 400 },
      ],
    },
    effects: {
      zeroes: [{ indicators: ['L13a'], per: 'quarter', variants: ['serious'] }],
      capsGrade: { most: 'qualified', variants: ['serious'] },
    },
  },
])

const rowOf = (chain: Chain, code: string, through: string) => {
  const score = derive(book, chain.scorecard, { through })
  const row = score.indicators.find((one) => one.code === code)
  return [row?.earned, row?.attainable, row?.cut]
}

describe('a linear row', () => {
  it('is the cap by the share of the target, at the target of each month', () => {
    const chain = new Chain('王芳')
      .enrol('2026-07', committeeMember)
      .book({ indicator: 'L07', ownMonth: '2026-02', quantity: hours(1250), matter: 'a' })
      .book({ indicator: 'L07', ownMonth: '2026-08', quantity: hours(1400), matter: 'b' })
    // 6 × 12.5 ÷ 32 + 6 × 14 ÷ 56 = 2.34375 + 1.5
    expect(rowOf(chain, 'L07', '2026-12')).toEqual([384, 600, 0])
    expect(rowOf(chain, 'L07', '2026-06')).toEqual([234, 300, 0])
  })
})

describe('a rate', () => {
  it('is a share of what was attainable, and nothing where nothing was expected', () => {
    const chain = new Chain('王芳').book({
      indicator: 'L20',
      ownMonth: '2026-02',
      quantity: attended(5, 6),
    })
    expect(rowOf(chain, 'L20', '2026-06')).toEqual([333, 400, 0])
    expect(rowOf(chain, 'L20', '2026-01')).toEqual([0, 0, 0])
  })
})

describe('all-of', () => {
  it('counts a quarter whose months are all met, once it is over', () => {
    const chain = new Chain('王芳')
    for (const month of ['01', '02', '03', '04', '06', '07']) {
      chain.book({ indicator: 'L11', ownMonth: `2026-${month}`, quantity: once })
    }
    expect(rowOf(chain, 'L11', '2026-02')).toEqual([0, 0, 0])
    expect(rowOf(chain, 'L11', '2026-03')).toEqual([100, 100, 0])
    expect(rowOf(chain, 'L11', '2026-12')).toEqual([100, 400, 0])
  })

  it('asks only for months in which the row applied', () => {
    const chain = new Chain('王芳', undefined, '2026-03').book({
      indicator: 'L11',
      ownMonth: '2026-03',
      quantity: once,
    })
    expect(rowOf(chain, 'L11', '2026-03')).toEqual([100, 100, 0])
  })
})

describe('excess', () => {
  it('lets the allowance of each quarter go free', () => {
    const chain = new Chain('王芳')
      .book({ indicator: 'K03', ownMonth: '2026-01', quantity: once, matter: 'a' })
      .book({ indicator: 'K03', ownMonth: '2026-03', quantity: times(2), matter: 'b' })
      .book({ indicator: 'K03', ownMonth: '2026-04', quantity: once, matter: 'c' })
    expect(rowOf(chain, 'K03', '2026-12')[0]).toBe(100)
  })
})

describe('bands', () => {
  it.each([
    [999, 0],
    [1000, 100],
    [2000, 300],
  ])('of %i hundredths are %i', (amount, worth) => {
    const chain = new Chain('王芳').book({
      indicator: 'J22',
      ownMonth: '2026-01',
      quantity: hours(amount),
    })
    expect(rowOf(chain, 'J22', '2026-12')[0]).toBe(worth)
  })
})

describe('levels', () => {
  it('have a value, or points within a range', () => {
    const chain = new Chain('王芳')
      .book({
        indicator: 'J09',
        ownMonth: '2026-01',
        variant: 'blood',
        quantity: once,
        matter: 'a',
      })
      .book({
        indicator: 'J09',
        ownMonth: '2026-02',
        variant: 'rescue',
        quantity: points(900),
        matter: 'b',
      })
    expect(rowOf(chain, 'J09', '2026-12')[0]).toBe(600)
    expect(derive(book, chain.scorecard, { through: '2026-12' }).clamped).toHaveLength(1)
  })
})

describe('points that were taken back', () => {
  it('stay nothing, whatever the least of the range, and are no points out of range', () => {
    const chain = new Chain('王芳').book({
      indicator: 'J09',
      ownMonth: '2026-02',
      variant: 'rescue',
      quantity: points(400),
      matter: 'b',
    })
    expect(rowOf(chain, 'J09', '2026-12')[0]).toBe(400)
    chain.correct('b', { quantity: points(0) })
    expect(rowOf(chain, 'J09', '2026-12')[0]).toBe(0)
    const { clamped, unpriced } = derive(book, chain.scorecard, { through: '2026-12' })
    expect([clamped, unpriced]).toEqual([[], []])
  })
})

describe('nested caps and overflow', () => {
  const chain = new Chain('王芳')
    .book({ indicator: 'J20', ownMonth: '2026-01', quantity: hours(500), matter: 'a' })
    .book({ indicator: 'J20', ownMonth: '2026-01', quantity: hours(200), matter: 'b' })
    .book({ indicator: 'J20', ownMonth: '2026-02', quantity: hours(300), matter: 'c' })
    .book({ indicator: 'J20', ownMonth: '2026-05', quantity: hours(300), matter: 'd' })
    .book({ indicator: 'J20', ownMonth: '2026-08', quantity: hours(300), matter: 'e' })

  it('hold one in the other, and what the window cuts counts elsewhere', () => {
    // a 2.5 → 1.5; January 1.5 + 1 → 2; with February 3.5 → 3; + 1.5 + 1.5 = 6, of which 5 here.
    expect(rowOf(chain, 'J20', '2026-12')).toEqual([500, 500, 200])
    expect(rowOf(chain, 'J21', '2026-12')).toEqual([100, 250, 0])
  })

  it('are attributed fact by fact', () => {
    const shares = attribute(book, chain.scorecard, chain.entries, { through: '2026-12' })
    expect(shares.map(({ points: share, why }) => [share, why])).toEqual([
      [150, 'capFull'],
      [50, 'capFull'],
      [100, 'capFull'],
      [150, 'counted'],
      [50, 'overflow'],
    ])
  })
})

describe('a fact with effects', () => {
  const chain = () =>
    new Chain('王芳')
      .book({ indicator: 'L13a', ownMonth: '2026-03', quantity: once, matter: 'q1' })
      .book({ indicator: 'L13a', ownMonth: '2026-06', quantity: once, matter: 'q2' })
  const violation = { indicator: 'K10', ownMonth: '2026-04', quantity: once, matter: 'v' }

  it('takes what was earned in its quarter, not what could be', () => {
    const serious = chain().book({ ...violation, variant: 'serious' })
    expect(rowOf(serious, 'L13a', '2026-06')).toEqual([200, 400, 200])
    const slight = chain().book({ ...violation, variant: 'slight' })
    expect(rowOf(slight, 'L13a', '2026-06')).toEqual([400, 400, 0])
  })

  it('caps the grade, and gives all back when it is reversed', () => {
    const before = derive(book, chain().scorecard, { through: '2026-12' })
    const serious = chain().book({ ...violation, variant: 'serious' })
    const capped = derive(book, serious.scorecard, { through: '2026-12' }).gradeCap
    expect(capped).toEqual({ grade: 'qualified', because: ['K10'] })
    const after = derive(book, serious.reverse('v').scorecard, { through: '2026-12' })
    expect(after).toEqual(before)
  })

  it('has none once a body has decided that it is worth 0.00 points', () => {
    const quantity = { kind: 'points', points: 0 } as const
    const corrected = chain()
      .book({ ...violation, variant: 'serious' })
      .correct('v', { quantity })
    expect(derive(book, corrected.scorecard, { through: '2026-12' }).gradeCap).toBeUndefined()
    expect(rowOf(corrected, 'L13a', '2026-06')).toEqual([400, 400, 0])
  })
})
