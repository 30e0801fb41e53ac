import { attended, Chain, committeeMember, ordinary } from '../ledger/testing/chain'
import type { boardLevels } from '../organisation/organisation'
import { firstBook } from '../rulebook/first-book'
import { candidateOf, inOrderOf, pagesOf, ranked } from './lines'
import { candidate, candidates, half, line, missed, themeDay } from './testing/lines'

describe('a line of the board', () => {
  it('derives from what was booked up to the half, and names the head it came from', () => {
    const chain = new Chain('王芳')
      .book(missed)
      .freeze(half)
      .book({ ...themeDay, matter: 'late' })
    const { line: made } = candidate(chain)
    expect(made).toMatchObject({ duty: 0, dutyCompleted: false, months: 6, sequence: 3 })
    expect(made.head).toBe(chain.scorecard.head.hash)
  })

  it('shows the correction of a granted appeal', () => {
    const chain = new Chain('王芳').book(missed).freeze(half)
    const before = candidate(chain).line.total
    chain.correct('L04-2026-03', { quantity: attended(1) }, { intoFrozen: 'grantedAppeal' })
    expect(candidate(chain).line.total).toBeGreaterThan(before)
  })

  it('calls duty completed when all that was attainable was earned', () => {
    const book = {
      ...firstBook,
      indicators: firstBook.indicators.filter(({ code }) => code !== 'L12'),
    }
    const made = candidateOf(
      book,
      new Chain('王芳').book(themeDay).freeze(half).scorecard,
      '王芳',
      half,
    )
    expect(made?.line.dutyCompleted).toBe(true)
  })

  it('lists the probationary and those who joined later apart', () => {
    const probationary = new Chain('孙丽', { ...ordinary, standing: 'probationary' })
    const joined = new Chain('周涛', ordinary, '2026-03')
    expect(candidate(probationary).apart).toBe(true)
    expect(candidate(joined)).toMatchObject({ apart: true, line: { months: 4 } })
    expect(candidate(new Chain('李强', committeeMember)).apart).toBe(false)
  })

  it('does not exist for those not scored, nor for those who came after the freeze', () => {
    const honours = new Chain('吴倩', { ...ordinary, scored: false }).freeze(half)
    expect(candidateOf(firstBook, honours.scorecard, '吴倩', half)).toBeUndefined()
    const late = new Chain('周涛', ordinary, '2026-06')
    expect(candidateOf(firstBook, late.scorecard, '周涛', half)).toBeUndefined()
  })
})

describe('ranks', () => {
  it('gives equal totals the same rank and skips the next', () => {
    const lines = candidates(
      line('王芳', 5_100),
      line('李强', 5_300),
      line('张蕾', 5_100),
      line('刘敏', 4_900),
    )
    expect(ranked(lines).map(({ rank }) => rank)).toEqual([2, 1, 2, 4])
  })

  it('gives none to those listed apart, and takes none for them', () => {
    const apart = { line: line('孙丽', 5_900), apart: true }
    const [first, second] = ranked([apart, ...candidates(line('王芳', 5_100))])
    expect([first?.rank, second?.rank]).toEqual([undefined, 1])
  })
})

describe('the order of the rows', () => {
  const lines = ranked([
    ...candidates(line('张蕾', 5_300), line('王芳', 5_300), line('陈志远', 5_400)),
    { line: line('李强', 5_900), apart: true },
  ])
  const names = (level: (typeof boardLevels)[number]) =>
    inOrderOf(level, lines).map(({ name }) => name)

  it('is by name in pinyin where ranks are not shown', () => {
    expect(names('completedDuties')).toEqual(['陈志远', '李强', '王芳', '张蕾'])
    expect(names('pointsByName')).toEqual(names('completedDuties'))
  })

  it('is by rank, then name, those listed apart at the end', () => {
    expect(names('pointsWithRank')).toEqual(['陈志远', '王芳', '张蕾', '李强'])
    expect(names('full')).toEqual(names('pointsWithRank'))
  })

  it('is cut into pages of 200', () => {
    const many = Array.from({ length: 401 }, (_, index) => line(`member-${index}`, 4_000))
    const pages = pagesOf('branch-1:2026-H1:1', 'branch-1', many)
    expect(pages.map(({ page, lines: cut }) => [page, cut.length])).toEqual([
      [1, 200],
      [2, 200],
      [3, 1],
    ])
    expect(pages[2]?._id).toBe('branch-1:2026-H1:1:3')
  })
})
