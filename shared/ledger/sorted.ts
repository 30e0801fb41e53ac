/**
 * A copy of a sorted list with `row` in its place, instead of the row of the same key if there is
 * one. Keys compare by code unit, the same on every machine.
 */
export function placed<T>(rows: readonly T[], row: T, keyOf: (row: T) => string): T[] {
  const key = keyOf(row)
  let place = rows.length
  while (place > 0 && keyOf(rows[place - 1] as T) > key) place -= 1
  const same = place > 0 && keyOf(rows[place - 1] as T) === key
  return [...rows.slice(0, same ? place - 1 : place), row, ...rows.slice(place)]
}

/** A copy without the row of that key. */
export function without<T>(rows: readonly T[], key: string, keyOf: (row: T) => string): T[] {
  return rows.filter((row) => keyOf(row) !== key)
}
