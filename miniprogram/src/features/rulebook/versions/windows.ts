/** "2027-H1" → "2026-H2". */
function halfBefore(half: string): string {
  const year = Number(half.slice(0, 4))
  return half.endsWith('H2') ? `${year}-H1` : `${year - 1}-H2`
}

/**
 * The last half-year in which the version at a place held, the latest start first: absent while no
 * later one has come, and before its own start where another took its place from the first day.
 */
export function lastHalfOf(
  versions: readonly { startsWith: string }[],
  place: number,
): string | undefined {
  const later = versions[place - 1]
  return later === undefined ? undefined : halfBefore(later.startsWith)
}
