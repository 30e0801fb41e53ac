import { canonicalJson } from '@shared/kernel/digest'
import type { Emulator } from '../../emulator'
import { stored } from './stored'

/** What is written once: collections in which nothing may ever change or go. */
const writtenOnce = ['entries', 'rulebooks', 'boards', 'boardPages', 'receipts'] as const

/** Invariant 1: remembers what it has seen, and says what was changed or removed since. */
export class Witness {
  private readonly seen = new Map<string, string>()

  constructor(private readonly emulator: Pick<Emulator, 'store'>) {}

  look(): string[] {
    const now = new Map<string, string>()
    for (const collection of writtenOnce) {
      for (const document of stored(this.emulator, collection)) {
        now.set(`${collection}/${document._id}`, canonicalJson(document))
      }
    }
    const problems = [...this.seen]
      .filter(([key, text]) => now.get(key) !== text)
      .map(([key]) => `${key}: ${now.has(key) ? 'changed' : 'removed'}`)
    for (const [key, text] of now) this.seen.set(key, text)
    return problems
  }
}
