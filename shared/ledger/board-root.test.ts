import fc from 'fast-check'
import { digestOfText } from '../kernel/digest'
import { leafHash, merklePath, merkleRoot, verifyMerklePath, type HeadLeaf } from './board-root'

const leaf = (subject: string, sequence = 3): HeadLeaf => ({
  chain: `${subject}:2026`,
  sequence,
  hash: digestOfText(subject),
})
const three = [leaf('王芳'), leaf('李强'), leaf('周涛')]

describe('the root of a board', () => {
  it('is the leaf itself for one subject', () => {
    expect(merkleRoot([leaf('王芳')])).toBe(leafHash(leaf('王芳')))
  })

  it('does not depend on the order in which heads are given', () => {
    expect(merkleRoot([...three].reverse())).toBe(merkleRoot(three))
  })

  it('changes with any head', () => {
    const moved = three.map((head) => ({ ...head, sequence: head.sequence + 1 }))
    expect(merkleRoot([...three.slice(1), moved[0] as HeadLeaf])).not.toBe(merkleRoot(three))
  })

  it('does not exist without subjects or with one twice', () => {
    expect(() => merkleRoot([])).toThrow()
    expect(() => merkleRoot([leaf('王芳'), leaf('王芳', 4)])).toThrow()
  })
})

describe('the path in a receipt', () => {
  it('leads from every head to the root, whatever the number of subjects', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        const leaves = Array.from({ length: size }, (_, index) => leaf(`member-${index}`))
        const root = merkleRoot(leaves)
        for (const head of leaves) {
          expect(verifyMerklePath(head, merklePath(leaves, head.chain), root)).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('does not lead from another head, nor on another side', () => {
    const root = merkleRoot(three)
    const head = leaf('李强')
    const path = merklePath(three, head.chain)
    expect(verifyMerklePath({ ...head, sequence: 4 }, path, root)).toBe(false)
    const turned = path.map(({ hash, side }) => ({
      hash,
      side: side === 'left' ? 'right' : 'left',
    }))
    expect(verifyMerklePath(head, turned as typeof path, root)).toBe(false)
  })

  it('exists for those on the board only', () => {
    expect(() => merklePath(three, '王芳:2025')).toThrow()
  })
})
