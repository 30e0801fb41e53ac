/** A fraction without bounds, not reduced: for the oracle of the tests only. */
export type Ratio = readonly [numerator: bigint, denominator: bigint]

export const ratio = (n: number, d = 1): Ratio => [BigInt(n), BigInt(d)]
export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d]
export const minus = (left: Ratio, [c, d]: Ratio): Ratio => plus(left, [-c, d])
export const product = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d]
export const quotient = (left: Ratio, [c, d]: Ratio): Ratio => product(left, [d, c])
export const isLess = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b
export const differ = ([a, b]: Ratio, [c, d]: Ratio) => a * d !== c * b
export const least = (left: Ratio, right: Ratio) => (isLess(right, left) ? right : left)
export const most = (left: Ratio, right: Ratio) => (isLess(left, right) ? right : left)
export const sum = (all: readonly Ratio[]) => all.reduce(plus, ratio(0))
export const none = ratio(0)
/** Half up, for what is not below zero. */
export const round = ([a, b]: Ratio) => Number((2n * a + b) / (2n * b))
