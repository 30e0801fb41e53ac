/** The emulator's own time: real time plus a shift, so that it keeps ticking. */
export interface Clock {
  now(): string
  set(iso: string): void
  advance(milliseconds: number): void
}

export class ShiftedClock implements Clock {
  private shiftMilliseconds = 0

  constructor(startsAt?: string) {
    if (startsAt !== undefined) this.set(startsAt)
  }

  get offsetMilliseconds(): number {
    return this.shiftMilliseconds
  }

  milliseconds(): number {
    return Date.now() + this.shiftMilliseconds
  }

  now(): string {
    return new Date(this.milliseconds()).toISOString()
  }

  set(iso: string): void {
    const target = Date.parse(iso)
    if (Number.isNaN(target)) throw new RangeError(`Not a moment in time: ${iso}`)
    this.shiftMilliseconds = target - Date.now()
  }

  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds)) throw new RangeError('Not a length of time')
    this.shiftMilliseconds += milliseconds
  }
}
