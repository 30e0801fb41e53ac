import { readFileSync } from 'node:fs'
import path from 'node:path'
import { merkleRoot, type HeadLeaf } from './board-root'
import type { Entry } from './entry'
import { verifyChain } from './verify'

/** The page that strangers write verifiers from: its example is checked by ours. */
const page = readFileSync(path.join(__dirname, '../../docs/reference/ledger-format.md'), 'utf8')
const [entries, heads] = page
  .split('```json\n')
  .slice(1)
  .map((block) => JSON.parse(block.split('```')[0] ?? '') as unknown) as [Entry[], HeadLeaf[]]

describe('the example of the format page', () => {
  it('is a sound chain', () => {
    expect(entries).toHaveLength(2)
    expect(verifyChain(entries, { yearBefore: [] })).toEqual([])
  })

  it('has its head among the heads, and their root', () => {
    const { chain, sequence, hash } = entries[1] as Entry
    expect(heads).toContainEqual({ chain, sequence, hash })
    expect(page).toContain(`\`${merkleRoot(heads)}\``)
  })
})
