import fc from 'fast-check'
import { everyKindBook } from '../rulebook/testing/every-kind-book'
import type { Rulebook } from '../rulebook/rulebook'
import { derive } from './derive'
import { waysToEarn, type Earnable } from './earn'
import { enrolmentIn } from './scorecard'
import { facts, member, throughMonth } from './testing/arbitrary'
import { Chain, committeeMember, ordinary, once, points, times } from './testing/chain'
import { row } from './testing/score'
import { wideBook } from './testing/wide-book'

const waysOf = (chain: Chain, month = '2026-06', book: Rulebook = everyKindBook) => {
  const enrolment = chain.scorecard.enrolments.at(-1) ?? ordinary
  return waysToEarn(book, chain.scorecard, { enrolment, month })
}
const codesOf = (rows: readonly { indicator: { code: string } }[]) =>
  rows.map(({ indicator }) => indicator.code)
const way = (code: string, ...asked: Parameters<typeof waysOf>): Earnable => {
  const found = waysOf(...asked).ways.find(({ indicator }) => indicator.code === code)
  if (found === undefined) throw new Error(`No way ${code}`)
  return found
}
const fresh = () => new Chain('wang-fang')
const volunteering = { indicator: 'L12', ownMonth: '2026-05' }
const rescue = { indicator: 'J08', ownMonth: '2026-05', quantity: points(300) }

describe('how one can earn', () => {
  it('lists what one declares oneself first, then by what is left', () => {
    const { ways } = waysOf(fresh())
    expect(codesOf(ways)).toEqual(['J07', 'J01', 'L12', 'J08', 'L05', 'L04', 'L07', 'L11', 'L13'])
  })

  it('says the rule, the way and who decides', () => {
    expect(way('L12', fresh())).toMatchObject({
      rule: '每次 1 分，每次至多 2 分，每季度至多 3 分，全年至多 6 分',
      way: 'declared',
      decided: '联络员初审 → 支委会批量确认',
    })
    expect(way('L04', fresh()).way).toBe('signedIn')
  })

  it.each([
    ['R1', 'recorded'],
    ['R4', 'decided'],
    ['R5', 'imported'],
    ['R6', 'decided'],
  ] as const)('by route %s is %s where nobody declares it', (route, expected) => {
    const indicators = everyKindBook.indicators.map((one) => ({ ...one, route }))
    expect(way('L07', fresh(), '2026-06', { ...everyKindBook, indicators }).way).toBe(expected)
  })

  it('is of one’s own audience; what is another’s says whose it is', () => {
    const { ways, notForYou } = waysOf(new Chain('secretary', committeeMember))
    expect(codesOf(ways)).not.toContain('L13')
    expect(notForYou.map(({ indicator, why }) => [indicator.code, why])).toEqual([
      ['L13', '适用于dispatch部门、一线、技术岗位的正式党员中的普通党员'],
    ])
  })

  it('for a probationary member leaves out what formal members have', () => {
    const chain = new Chain('xiao-yu', { ...ordinary, standing: 'probationary' })
    expect(codesOf(waysOf(chain).ways)).toContain('L12')
    expect(codesOf(waysOf(chain).notForYou)).toEqual(['L13'])
  })

  it('says of a row that is off that it is off', () => {
    const off = everyKindBook.indicators.map((one) =>
      one.code === 'L07' ? { ...one, off: true } : one,
    )
    const { ways, notForYou } = waysOf(fresh(), '2026-06', { ...everyKindBook, indicators: off })
    expect(codesOf(ways)).not.toContain('L07')
    expect(notForYou).toMatchObject([{ indicator: { code: 'L07' }, why: '这一版细则没有启用' }])
  })

  it('is not what takes points away, which stands apart', () => {
    const { costs } = waysOf(fresh())
    expect(codesOf(costs)).toEqual(['B01', 'B02', 'K03'])
  })

  it('of the branch is by its own sheet', () => {
    const chain = new Chain('branch-1', { ...ordinary, subjectKind: 'branch' })
    expect(codesOf(waysOf(chain).ways)).toEqual(['ZL01'])
  })
})

describe('what is left', () => {
  const ofJ = '加分全年合计至多 20 分'

  it('is said under each cap, and at most what the module leaves', () => {
    expect(way('L12', fresh())).toMatchObject({
      earned: 0,
      left: 600,
      caps: [
        { cap: '全年至多 6 分', left: 600 },
        { cap: '每季度至多 3 分', left: 300 },
      ],
    })
    const chain = fresh().book(rescue)
    expect(way('J08', chain).caps).toEqual([
      { cap: '全年至多 5 分', left: 200 },
      { cap: ofJ, left: 1_700 },
    ])
    expect(way('J07', chain)).toMatchObject({ left: 1_700, caps: [{ cap: ofJ, left: 1_700 }] })
  })

  it('is less after a fact, and as before once it is reversed', () => {
    const chain = fresh().book({ ...volunteering, quantity: times(2), matter: 'planting' })
    const caps = [{ left: 400 }, { left: 100 }]
    expect(way('L12', chain)).toMatchObject({ earned: 200, left: 400, caps })
    expect(way('L12', chain, '2026-07').caps).toMatchObject([{ left: 400 }, { left: 300 }])
    expect(way('L12', chain.reverse('planting'))).toEqual(way('L12', fresh()))
  })

  it('is nothing in a row that is full, which comes last of its kind', () => {
    const chain = fresh()
      .book({ ...rescue, matter: 'flood' })
      .book({ ...rescue, matter: 'fire' })
    expect(way('J08', chain)).toMatchObject({ earned: 500, left: 0 })
    const { ways } = waysOf(chain)
    expect(codesOf(ways.filter((one) => one.way === 'declared')).at(-1)).toBe('J08')
  })

  it('is by the months that count for who joined in mid-year', () => {
    const chain = new Chain('wang-fang', ordinary, '2026-07')
    expect(way('L12', chain, '2026-07')).toMatchObject({
      left: 300,
      caps: [{ cap: '全年至多 6 分，按计分月份算 3 分' }, {}],
    })
    // A bonus is never prorated, and how often one will be expected nobody knows.
    expect(way('J08', chain, '2026-07').left).toBe(500)
    expect(way('L04', chain, '2026-07').left).toBe(1_000)
  })

  it('is by one’s own caps', () => {
    expect(way('L04', new Chain('secretary', committeeMember)).left).toBe(800)
  })

  it('is not said of a share, which does not fill up', () => {
    expect(way('L05', fresh())).not.toHaveProperty('left')
  })

  it('is of the window that is running, where the book has shorter ones', () => {
    const bonus = { counting: 'asEarned', cap: 400, window: 'quarter', yearFrom: 'sum' } as const
    const book = { ...everyKindBook, modules: { ...everyKindBook.modules, bonus } }
    const chain = fresh().book(rescue)
    expect(way('J08', chain, '2026-06', book)).toMatchObject({
      left: 100,
      caps: [
        { cap: '每季度至多 5 分', left: 200 },
        { cap: '加分每季度合计至多 4 分，全年取合计', left: 100 },
      ],
    })
    expect(way('J08', chain, '2026-07', book).left).toBe(400)
  })

  it.each([
    ['L12', once, 'duty'],
    ['J08', points(300), 'bonus'],
  ] as const)('of %s is what any number of further facts brings', (indicator, quantity, module) => {
    const chain = fresh()
      .book(rescue)
      .book({ ...volunteering, quantity: times(2) })
    const { caps } = way(indicator, chain, '2026-05')
    const ofRow = caps.filter(({ cap }) => cap !== ofJ).map(({ left }) => left)
    const through = { through: '2026-12' }
    const before = derive(everyKindBook, chain.scorecard, through)
    for (let which = 0; which < 20; which += 1) {
      chain.book({ indicator, ownMonth: '2026-05', quantity, matter: `more-${which}` })
    }
    const after = derive(everyKindBook, chain.scorecard, through)
    expect(row(after, indicator).earned - row(before, indicator).earned).toBe(Math.min(...ofRow))
    expect(after.modules[module].points).toBeGreaterThanOrEqual(before.modules[module].points)
  })

  it('of a row is what more of it brings, whoever joined, moved up or was away', () => {
    fc.assert(
      fc.property(member, facts, throughMonth, (open, drafts, month) => {
        const chain = open()
        drafts.forEach((fact) => chain.book(fact))
        const enrolment = enrolmentIn(chain.scorecard, month)
        fc.pre(enrolment?.scored === true)
        const { ways } = waysToEarn(wideBook, chain.scorecard, { enrolment, month })
        const left = ways.find(({ indicator }) => indicator.code === 'L12')?.left
        const through = { through: '2026-12' }
        const before = row(derive(wideBook, chain.scorecard, through), 'L12').earned
        chain.book({ indicator: 'L12', ownMonth: month, quantity: times(9), matter: 'more' })
        const after = row(derive(wideBook, chain.scorecard, through), 'L12').earned
        expect(after - before).toBe(left)
      }),
    )
  })
})
