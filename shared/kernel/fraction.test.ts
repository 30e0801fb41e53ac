import fc from 'fast-check'
import { add, compare, divide, fraction, multiply, roundHalfUp, subtract, whole } from './fraction'

const anyFraction = fc
  .tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 3_000 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

/** The reference: the same arithmetic on integers without bounds. */
const cross = (left: { numerator: number }, right: { denominator: number }) =>
  BigInt(left.numerator) * BigInt(right.denominator)

describe('a fraction', () => {
  it('is kept in lowest terms', () => {
    expect(fraction(6, 4)).toEqual({ numerator: 3, denominator: 2 })
    expect(fraction(-6, 4)).toEqual({ numerator: -3, denominator: 2 })
    expect(fraction(0, 7)).toEqual({ numerator: 0, denominator: 1 })
  })

  it('adds as the integers do', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (left, right) => {
        const sum = add(left, right)
        const expected = cross(left, right) + cross(right, left)
        expect(BigInt(sum.numerator) * BigInt(left.denominator * right.denominator)).toBe(
          expected * BigInt(sum.denominator),
        )
      }),
    )
  })

  it('gives back what it took', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left)
        if (right.numerator > 0) expect(divide(multiply(left, right), right)).toEqual(left)
      }),
    )
  })

  it('orders as the integers do', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (left, right) => {
        const difference = cross(left, right) - cross(right, left)
        expect(Math.sign(compare(left, right))).toBe(
          Number(difference > 0n) - Number(difference < 0n),
        )
      }),
    )
  })
})

describe('rounding half up', () => {
  it.each([
    [1, 2, 1],
    [-1, 2, 0],
    [-3, 2, -1],
    [5, 2, 3],
    [1, 3, 0],
    [2, 3, 1],
    [-2, 3, -1],
    [7, 1, 7],
  ])('%d / %d is %d', (numerator, denominator, rounded) => {
    expect(roundHalfUp(fraction(numerator, denominator))).toBe(rounded)
  })

  it('is exact where a float is not', () => {
    const third = fraction(9_007_199_254_740_990 / 2, 3)
    expect(roundHalfUp(third)).toBe(1_501_199_875_790_165)
  })
})

describe('what leaves the safe integers', () => {
  it('throws instead of losing a digit', () => {
    const large = whole(Number.MAX_SAFE_INTEGER)
    expect(() => add(large, whole(1))).toThrow()
    expect(() => multiply(large, whole(2))).toThrow()
    expect(() => fraction(0.5, 1)).toThrow()
  })

  it('throws for a denominator or a divisor of zero', () => {
    expect(() => fraction(1, 0)).toThrow()
    expect(() => divide(whole(1), whole(0))).toThrow()
  })
})
