import type { RefusalCode } from '../kernel/refusal'
import type { Evaluation } from './evaluation'
import { appealed, corrected, ended, published, publishing } from './publication'
import { halfBefore, lastHalfYear, noticePeriod } from './rules'
import {
  at,
  branch,
  briefedHalf,
  clocks,
  codeOf,
  frozenHalf,
  ordered,
  publishedHalf,
} from './testing/half'

describe('publishing a board', () => {
  it('orders edition 1 at the level now in force', () => {
    expect(ordered.evaluation).toMatchObject({ state: 'briefed', publishing: 1 })
    expect(ordered.job).toMatchObject({
      _id: 'publishBoard:branch-1:2026-H1:1',
      carry: { level: 'pointsByName', reason: '首次公布' },
    })
  })

  it.each<[string, RefusalCode, Evaluation]>([
    ['before the briefing', 'notBriefed', frozenHalf],
    ['while it is being made', 'stillPosting', ordered.evaluation],
    ['a second time', 'boardPublished', publishedHalf],
  ])('is refused %s', (_, code, evaluation) => {
    expect(codeOf(() => publishing(evaluation, branch, 5, at('2026-07-07')))).toBe(code)
  })

  it('opens five working days of notice, and keeps them in edition 2', () => {
    expect(publishedHalf).toMatchObject({ edition: 1, noticeEndsOn: '2026-07-13' })
    expect(publishedHalf.publishing).toBeUndefined()
    const { evaluation } = corrected(publishedHalf, branch, 0, at('2026-07-09'))
    const second = published(evaluation, 2, clocks, at('2026-07-10').now)
    expect(second).toMatchObject({
      edition: 2,
      publishedOn: '2026-07-06',
      noticeEndsOn: '2026-07-13',
      appealsEndOn: '2026-07-15',
    })
    const longer = { noticeWorkingDays: 9, appealAfterNoticeWorkingDays: 9 }
    expect(published(evaluation, 2, longer, at('2026-07-10').now)).toEqual(second)
  })

  it('counts statutory holidays out of the notice period', () => {
    const period = { noticeEndsOn: '2026-10-10', appealsEndOn: '2026-10-13' }
    expect(noticePeriod('2026-09-28', clocks)).toEqual(period)
  })

  it('stops where another edition was ordered', () => {
    expect(() => published(ordered.evaluation, 2, clocks, at('2026-07-06').now)).toThrow()
  })
})

describe('a granted appeal', () => {
  it('orders the next edition of a published board', () => {
    const next = corrected(publishedHalf, branch, 0, at('2026-07-09'))
    expect(next).toMatchObject({ edition: 2, evaluation: { publishing: 2 } })
    expect(next.job).toMatchObject({ carry: { reason: '因一项复议更正' } })
  })

  it('orders none before the first, and leaves its line in the evaluation', () => {
    const next = corrected(briefedHalf, branch, 0, at('2026-07-06'))
    expect(next.job).toBeUndefined()
    expect(next.evaluation.trail).toHaveLength(briefedHalf.trail.length + 1)
  })

  it('waits for an edition that is being made', () => {
    const act = () => corrected(ordered.evaluation, branch, 5, at('2026-07-06'))
    expect(codeOf(act)).toBe('stillPosting')
  })

  it('opens a final board once more', () => {
    const final = ended(publishedHalf, 0, at('2026-07-16').now)
    if (!final) throw new Error('Not final')
    const { evaluation } = corrected(final, branch, 0, at('2026-07-17'))
    const again = published(evaluation, 2, clocks, at('2026-07-17').now)
    expect(again.state).toBe('published')
    expect(again.finalOn).toBeUndefined()
  })
})

describe('an appeal', () => {
  it('is written into its half, and opens a final one until it is decided', () => {
    const { now } = at('2026-07-17')
    expect(appealed(publishedHalf, now)).toEqual({ ...publishedHalf, appealedAt: now })
    const final = ended(publishedHalf, 0, at('2026-07-16').now)
    if (!final) throw new Error('Not final')
    const open = appealed(final, now)
    expect(open).toMatchObject({ state: 'published', appealedAt: now })
    expect(open.finalOn).toBeUndefined()
    expect(ended(open, 1, now)).toBeUndefined()
    expect(ended(open, 0, now)).toMatchObject({ state: 'final', finalOn: '2026-07-17' })
  })
})

describe('the end of the notice period', () => {
  it('makes an unopposed board final once nobody can appeal any more', () => {
    expect(ended(publishedHalf, 0, at('2026-07-16').now)).toMatchObject({
      state: 'final',
      finalOn: '2026-07-16',
    })
  })

  it('stays quiet to the last day to appeal, with an appeal open, and while an edition is made', () => {
    for (const day of ['2026-07-13', '2026-07-14', '2026-07-15']) {
      expect(ended(publishedHalf, 0, at(day).now)).toBeUndefined()
    }
    expect(ended(publishedHalf, 1, at('2026-07-16').now)).toBeUndefined()
    const { evaluation } = corrected(publishedHalf, branch, 0, at('2026-07-16'))
    expect(ended(evaluation, 0, at('2026-07-16').now)).toBeUndefined()
  })
})

it.each([
  ['2026-06-30', '2025-H2'],
  ['2026-07-01', '2026-H1'],
  ['2026-12-31', '2026-H1'],
  ['2027-01-01', '2026-H2'],
])('names the half-year that ended last before %s', (today, half) => {
  expect(lastHalfYear(today)).toBe(half)
})

it('names the half-year before', () => {
  expect([halfBefore('2026-H2'), halfBefore('2026-H1')]).toEqual(['2026-H1', '2025-H2'])
})
