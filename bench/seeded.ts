/** Numbers that look random and are the same in every run: a linear congruential generator. */
export class Seeded {
  constructor(private state: number) {}

  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * below)
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('One of nothing')
    return item
  }

  /** So many hexadecimal digits, as an id has them. */
  hexadecimal(digits: number): string {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join('')
  }
}
