import { carriedOver } from './carried-over'
import { derive } from './derive'
import { carry, enrol } from './post-enrolment'
import { attended, booked, Chain, once, ordinary, recordedAt } from './testing/chain'
import { firstBook } from '../rulebook/first-book'
import type { Scorecard } from './scorecard'

const leaving = '2026-08'
const arriving = '2026-09'

/** A new chain elsewhere that begins with what was carried. */
function arrived(from: Scorecard): Scorecard {
  const start = new Chain('周涛', { ...ordinary, branch: 'branch-2' }, arriving).scorecard
  return carriedOver(firstBook, from, leaving).reduce((scorecard, value) => {
    const draft = { ...value, month: arriving, decision: 'statement-1' }
    return booked(carry(scorecard, draft, { recordedAt })).scorecard
  }, start)
}

const total = (scorecard: Scorecard, through: string) =>
  derive(firstBook, scorecard, { through }).modules

describe('what goes with a member who leaves', () => {
  const chain = new Chain('周涛')
    .book({ indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) })
    .book({ indicator: 'L04', ownMonth: '2026-05', quantity: attended(0, 1) })
    .book({ indicator: 'L12', ownMonth: '2026-04', quantity: once })
    .book({ indicator: 'B03', ownMonth: '2026-02', quantity: once })
    .book({ indicator: 'J01', ownMonth: '2026-06', quantity: once })
  const before = chain.scorecard

  it('names each module and window that has begun', () => {
    const said = carriedOver(firstBook, before, leaving)
    expect(said.filter(({ module }) => module === 'base').map(({ window }) => window)).toEqual([
      '2026-H1',
      '2026-H2',
    ])
    expect(said.every(({ earned }) => earned >= 0)).toBe(true)
  })

  it('gives the same base, bonus and deduction where it arrives', () => {
    const here = total(before, leaving)
    const there = total(arrived(before), arriving)
    for (const module of ['base', 'bonus', 'deduction'] as const) {
      expect([module, there[module].points]).toEqual([module, here[module].points])
    }
  })

  it('adds what was earned and attainable of duty to what comes', () => {
    const said = carriedOver(firstBook, before, leaving).find(({ module }) => module === 'duty')
    const alone = total(new Chain('周涛', ordinary, arriving).scorecard, arriving).duty
    const there = total(arrived(before), arriving).duty
    expect(there.earned).toBe(alone.earned + (said?.earned ?? 0))
    expect(there.attainable).toBe(alone.attainable + (said?.attainable ?? 0))
  })

  it('deducts nothing in transit: a month that is not scored changes nothing', () => {
    const draft = { month: arriving, enrolment: { ...ordinary, scored: false }, decision: 'letter' }
    const away = booked(enrol(before, draft, { recordedAt })).scorecard
    expect(carriedOver(firstBook, away, leaving)).toEqual(carriedOver(firstBook, before, leaving))
  })
})
