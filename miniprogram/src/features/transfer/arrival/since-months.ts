import type { Statement } from '../client'

type Content = Pick<Statement['content'], 'year' | 'through'>

/**
 * The months from which somebody may count in the new branch: after the last one of the statement,
 * up to the next one from today, in its year. None where that year is over.
 */
export function sinceMonths({ year, through }: Content, today: string): string[] {
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  if (thisYear > year) return []
  const first = Number(through.slice(5)) + 1
  const last = Math.min(Math.max(thisMonth + 1, first), 12)
  const months = Array.from({ length: Math.max(last - first + 1, 0) }, (_, place) => first + place)
  return months.map((month) => `${String(year)}-${String(month).padStart(2, '0')}`)
}

/** This month where it may be chosen, else the first of them. */
export function usualSince(months: readonly string[], today: string): string | undefined {
  return months.find((month) => month === today.slice(0, 7)) ?? months[0]
}

/** A number for the line in the new branch: the old line keeps its own. "204" → "204-2". */
export function nextNumber(number: string): string {
  const [, stem = number, turn] = /^(.*)-(\d)$/.exec(number) ?? []
  return `${stem}-${turn === undefined ? 2 : Number(turn) + 1}`
}
