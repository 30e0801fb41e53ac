import { merklePath, merkleRoot } from '../ledger/board-root'
import { attended, Chain, committeeMember, ordinary } from '../ledger/testing/chain'
import type { boardLevels } from '../organisation/organisation'
import { firstBook } from '../rulebook/first-book'
import type { Board, BoardLine, Receipt } from './board'
import { candidateOf, inOrderOf, pagesOf, ranked, type Candidate } from './lines'
import { leafOf, pathsOf, receiptHolds } from './proof'
import { briefingInWords, mineOf, rowOf } from './view'

const half = '2026-H1'
const themeDay = { indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) }
const missed = { ...themeDay, quantity: attended(0, 1) }

function candidate(chain: Chain): Candidate {
  const made = candidateOf(firstBook, chain.freeze(half).scorecard, chain.scorecard.subject, half)
  if (!made) throw new Error('Not on the board')
  return made
}

const line = (name: string, total: number, part: Partial<BoardLine> = {}): BoardLine => ({
  subject: name,
  name,
  post: 'frontline',
  total,
  base: 4_000,
  duty: total - 4_000,
  bonus: 0,
  deduction: 0,
  dutyCompleted: false,
  months: 6,
  sequence: 1,
  head: 'ab'.repeat(32),
  ...part,
})
const candidates = (...lines: BoardLine[]) => lines.map((one) => ({ line: one, apart: false }))

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

describe('what a level lets others see', () => {
  const whole = line('王芳', 5_100, { rank: 2 })
  const fields = (level: (typeof boardLevels)[number]) =>
    Object.keys(rowOf(level, whole, '李强')).sort()

  it.each([
    ['completedDuties', ['completed', 'mine', 'name', 'post']],
    ['pointsByName', ['mine', 'name', 'post', 'total']],
    ['pointsWithRank', ['mine', 'name', 'post', 'rank', 'total']],
    ['full', ['mine', 'modules', 'name', 'post', 'rank', 'total']],
  ] as const)('is at %s no more than %j', (level, expected) => {
    expect(fields(level)).toEqual(expected)
  })

  it('says the months of those scored for fewer', () => {
    expect(rowOf('pointsByName', line('周涛', 4_000, { months: 4 }), '周涛')).toMatchObject({
      months: 4,
      mine: true,
    })
  })

  it('keeps the own line whole, with the change against the edition before', () => {
    const receipt = { line: whole, before: 5_000 } as Receipt
    expect(mineOf(receipt, { rankedCount: 8 } as Board)).toMatchObject({
      rank: 2,
      rankedCount: 8,
      total: 5_100,
      change: 100,
      modules: [{ module: 'base', points: 4_000 }, { module: 'duty' }, {}, {}],
    })
  })

  it('says the briefing in a sentence', () => {
    const briefing = { heldOn: '2026-07-06', expected: 30, present: 28, disputed: ['李强的加分'] }
    expect(briefingInWords(briefing)).toBe(
      '党员大会 7 月 6 日通报，应到 30 人、实到 28 人，有 1 项异议',
    )
  })
})

describe('the proof in a receipt', () => {
  const chains = ['王芳', '李强', '张蕾', '刘敏', '周涛'].map((name) =>
    new Chain(name).book(themeDay),
  )
  const lines = chains.map((chain) => candidate(chain).line)
  const leaves = lines.map((one) => leafOf(one, half))
  const root = merkleRoot(leaves)
  const [chain] = chains as [Chain]
  const [own] = lines as [BoardLine]
  const receipt = { line: own, path: pathsOf(leaves).get('王芳:2026') ?? [] } as Receipt

  it('has the path that the ledger format says, for any number of subjects', () => {
    for (let size = 1; size <= 33; size += 1) {
      const some = Array.from({ length: size }, (_, index) => ({
        chain: `member-${index}:2026`,
        sequence: index + 1,
        hash: 'cd'.repeat(32),
      }))
      const paths = pathsOf(some)
      for (const leaf of some) expect(paths.get(leaf.chain)).toEqual(merklePath(some, leaf.chain))
    }
  })

  it('holds for the chain that the board was made from', () => {
    expect(receiptHolds({ half, root }, receipt, chain.entries, firstBook)).toBe(true)
  })

  it('fails for another root, another total, a changed entry and a missing one', () => {
    const holds = (part: Partial<Receipt>, entries = chain.entries, at = root) =>
      receiptHolds({ half, root: at }, { ...receipt, ...part }, entries, firstBook)
    expect(holds({}, chain.entries, 'ab'.repeat(32))).toBe(false)
    expect(holds({ line: { ...own, total: own.total + 1 } })).toBe(false)
    expect(holds({ path: [] })).toBe(false)
    const [first, ...rest] = chain.entries
    if (first?.kind !== 'enrolment') throw new Error('A chain starts with its enrolment')
    expect(holds({}, [{ ...first, scored: false }, ...rest])).toBe(false)
    expect(holds({}, chain.entries.slice(0, -1))).toBe(false)
  })
})
