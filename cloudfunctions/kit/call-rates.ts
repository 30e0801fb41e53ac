/**
 * How often one person may call, kept in the memory of one instance: it costs no request of the
 * database. A bucket of calls that fills up again; whoever empties it waits. Instances do not know
 * of each other, so that the whole cloud admits as many times more as it has instances: this stops
 * a program that calls without end, and no decision rests on it. What must hold across instances
 * (guessing binding codes) has its own count in the database.
 */
export class CallRates {
  private readonly people = new Map<string, { left: number; at: number }>()

  /**
   * @param perMinute calls that come back in a minute, and at most as many at once
   * @param peopleMost how many people are remembered; who has not called longest is forgotten
   */
  constructor(
    private readonly perMinute: number,
    private readonly peopleMost = 2000,
  ) {}

  /**
   * Whether this person may call once more, at a time in milliseconds that only goes forward.
   * `weight`: as how many calls it counts.
   */
  admits(person: string, milliseconds: number, weight = 1): boolean {
    const known = this.people.get(person)
    const filled = known ? ((milliseconds - known.at) * this.perMinute) / 60_000 : 0
    const left = Math.min(this.perMinute, (known?.left ?? this.perMinute) + filled)
    const admitted = left >= weight
    // Set anew, so that the map stays in the order of the last call.
    this.people.delete(person)
    this.people.set(person, { left: admitted ? left - weight : left, at: milliseconds })
    this.forgetOldest()
    return admitted
  }

  private forgetOldest(): void {
    if (this.people.size <= this.peopleMost) return
    for (const oldest of this.people.keys()) {
      this.people.delete(oldest)
      return
    }
  }
}

const perMinuteDefault = 300

/** `CALLS_PER_MINUTE` of the environment; five calls a second, unless it says otherwise. */
export function callsPerMinute(text = process.env['CALLS_PER_MINUTE']): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : perMinuteDefault
}
