import type { Amount } from '../audience'
import type { RangeByAudience } from '../formula'
import { audienceInWords } from './audience'
import { figure, rangeInWords } from './figures'

/**
 * One thing that the book settles, with its name: "上限（支部班子成员）" is "8 分". A diff compares
 * parts by their labels.
 */
export interface Part {
  readonly label: string
  readonly words: string
}

/** A part, or none where the book says nothing. */
export function part(label: string, words: string | undefined): Part[] {
  return words === undefined ? [] : [{ label, words }]
}

/** What holds in general, and a part for each audience for which something else holds. */
export function amountParts(label: string, amount: Amount | undefined, unit: string): Part[] {
  if (amount === undefined) return []
  const except = amount.except ?? []
  return [
    { label, words: `${figure(amount.general)} ${unit}` },
    ...except.map(({ audience, value }) => ({
      label: `${label}（${audienceInWords(audience)}）`,
      words: `${figure(value)} ${unit}`,
    })),
  ]
}

/** As `amountParts`, of what a body decides within; the unit says that it does. */
export function rangeParts(label: string, range: RangeByAudience, unit: string): Part[] {
  const { except = [], ...general } = range
  return [
    { label, words: `${rangeInWords(general)} ${unit}` },
    ...except.map(({ audience, ...other }) => ({
      label: `${label}（${audienceInWords(audience)}）`,
      words: `${rangeInWords(other)} ${unit}`,
    })),
  ]
}

/** The parts of each field, in the order of its table. */
export type PartsOf<Of> = { readonly [Field in keyof Of]-?: (of: Of) => readonly Part[] }

/** Labels told apart where two parts have the same: "上限", "上限〔2〕". */
export function withOwnLabels(parts: readonly Part[]): Part[] {
  const counts = new Map<string, number>()
  return parts.map(({ label, words }) => {
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    return { label: count === 1 ? label : `${label}〔${count}〕`, words }
  })
}
