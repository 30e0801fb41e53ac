import { merklePath, merkleRoot } from '../ledger/board-root'
import { Chain } from '../ledger/testing/chain'
import { firstBook } from '../rulebook/first-book'
import type { BoardLine, Receipt } from './board'
import { leafOf, pathsOf, receiptHolds } from './proof'
import { candidate, half, themeDay } from './testing/lines'

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
