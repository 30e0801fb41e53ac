import { ShiftedClock } from './clock'

describe('ShiftedClock', () => {
  test('starts at a moment and ticks on', async () => {
    const clock = new ShiftedClock('2027-01-01T00:00:00.000Z')
    const before = clock.milliseconds()
    await new Promise((resolve) => setTimeout(resolve, 15))
    expect(clock.milliseconds()).toBeGreaterThan(before)
    expect(clock.now()).toMatch(/^2027-01-01T00:00:00/)
  })

  test('advances and is set', () => {
    const clock = new ShiftedClock('2027-01-01T00:00:00.000Z')
    clock.advance(86_400_000)
    expect(clock.now()).toMatch(/^2027-01-02/)
    clock.set('2026-06-30T23:59:59.000Z')
    expect(clock.now()).toMatch(/^2026-06-30/)
  })

  test('refuses what is no time', () => {
    const clock = new ShiftedClock()
    expect(() => clock.set('tomorrow')).toThrow(RangeError)
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError)
  })
})
