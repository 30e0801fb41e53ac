import type { Points } from './points'

/**
 * An exact fraction of safe integers in lowest terms, the denominator above zero. Scores are
 * computed in these and rounded once (依据: SCORING, Numbers); every step throws rather than leave
 * the safe integers. BigInt is no option: old phones lack it.
 */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export const zero: Fraction = { numerator: 0, denominator: 1 }

/** A whole number as a fraction. */
export function whole(number: number): Fraction {
  return { numerator: safe(number), denominator: 1 }
}

/** `numerator ÷ denominator` in lowest terms. Throws for a denominator that is not above zero. */
export function fraction(numerator: number, denominator: number): Fraction {
  if (denominator <= 0) throw new Error(`A denominator is above zero, not ${denominator}`)
  safe(numerator)
  safe(denominator)
  if (numerator % denominator === 0) return { numerator: numerator / denominator, denominator: 1 }
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export function add(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return fraction(safe(left.numerator + right.numerator), left.denominator)
  }
  const shared = greatestCommonDivisor(left.denominator, right.denominator)
  const scale = right.denominator / shared
  const sum = safe(left.numerator * scale) + safe(right.numerator * (left.denominator / shared))
  return fraction(sum, safe(left.denominator * scale))
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: 0 - right.numerator, denominator: right.denominator })
}

/** The product; factors are cancelled crosswise first, so that it overflows as late as it can. */
export function multiply(left: Fraction, right: Fraction): Fraction {
  const across = fraction(left.numerator, right.denominator)
  const down = fraction(right.numerator, left.denominator)
  return {
    numerator: safe(across.numerator * down.numerator),
    denominator: safe(across.denominator * down.denominator),
  }
}

/** The quotient. Throws when the divisor is not above zero. */
export function divide(left: Fraction, right: Fraction): Fraction {
  if (right.numerator <= 0) throw new Error('A divisor is above zero')
  return multiply(left, { numerator: right.denominator, denominator: right.numerator })
}

/** Below zero when `left` is the smaller, 0 when equal, above zero when it is the larger. */
export function compare(left: Fraction, right: Fraction): number {
  if (left.denominator === right.denominator) return left.numerator - right.numerator
  return safe(left.numerator * right.denominator) - safe(right.numerator * left.denominator)
}

export function smaller(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) <= 0 ? left : right
}

export function larger(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) >= 0 ? left : right
}

/** Half up, towards plus infinity: 0.5 → 1, −0.5 → 0. Exact: only `%` and exact division. */
export function roundHalfUp(value: Fraction): Points {
  if (value.denominator === 1) return value.numerator
  const doubled = safe(2 * value.numerator + value.denominator)
  const divisor = safe(2 * value.denominator)
  const remainder = ((doubled % divisor) + divisor) % divisor
  return (doubled - remainder) / divisor
}

function greatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [left, right]
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

function safe(number: number): number {
  if (!Number.isSafeInteger(number)) throw new Error(`Beyond the safe integers: ${number}`)
  return number
}
