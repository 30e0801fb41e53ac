import type { boardLevels } from '../organisation/organisation'
import type { Board, Receipt } from './board'
import { line } from './testing/lines'
import { briefingInWords, mineOf, rowOf } from './view'

const moduleTitles = { base: '基础分', duty: '争创分', bonus: '加分', deduction: '扣分' }

describe('what a level lets others see', () => {
  const whole = line('王芳', 5_100, { rank: 2 })
  const fields = (level: (typeof boardLevels)[number]) =>
    Object.keys(rowOf({ level, moduleTitles }, whole, '李强')).sort()

  it.each([
    ['completedDuties', ['completed', 'mine', 'name', 'post']],
    ['pointsByName', ['mine', 'name', 'post', 'total']],
    ['pointsWithRank', ['mine', 'name', 'post', 'rank', 'total']],
    ['full', ['mine', 'modules', 'name', 'post', 'rank', 'total']],
  ] as const)('is at %s no more than %j', (level, expected) => {
    expect(fields(level)).toEqual(expected)
  })

  it('says the months of those scored for fewer', () => {
    expect(
      rowOf({ level: 'pointsByName', moduleTitles }, line('周涛', 4_000, { months: 4 }), '周涛'),
    ).toMatchObject({
      months: 4,
      mine: true,
    })
  })

  it('says of who has no grade that they stand apart, and of nobody with a rank', () => {
    const shown = (rank: number | undefined) =>
      rowOf({ level: 'pointsByName', moduleTitles }, line('萧雨', 4_000, { rank }), '周涛')
    expect(shown(undefined)).toMatchObject({ ungraded: true })
    expect(shown(undefined)).not.toHaveProperty('months')
    expect(shown(3)).not.toHaveProperty('ungraded')
  })

  it('keeps the own line whole, with the change against the edition before', () => {
    const receipt = { line: whole, before: 5_000 } as Receipt
    expect(mineOf(receipt, { rankedCount: 8, moduleTitles } as Board)).toMatchObject({
      rank: 2,
      rankedCount: 8,
      total: 5_100,
      change: 100,
      modules: [{ module: 'base', points: 4_000 }, { module: 'duty', title: '争创分' }, {}, {}],
    })
  })

  it('says the briefing in a sentence', () => {
    const briefing = { heldOn: '2026-07-06', expected: 30, present: 28, disputed: ['李强的加分'] }
    expect(briefingInWords(briefing)).toBe(
      '党员大会 7 月 6 日通报，应到 30 人、实到 28 人，有 1 项异议',
    )
  })
})
