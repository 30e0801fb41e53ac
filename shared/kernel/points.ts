/** Points in hundredths: 1.50 points is 150. Always an integer; there is no float anywhere. */
export type Points = number

/** "72.50", "−3.00": two decimals, with the typographic minus. */
export function formatPoints(points: Points): string {
  assertWhole(points)
  const size = Math.abs(points)
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
  return points < 0 ? `−${text}` : text
}

/** "+1.00", "−3.00", "0.00": the change that one entry makes. */
export function formatPointsChange(points: Points): string {
  return points > 0 ? `+${formatPoints(points)}` : formatPoints(points)
}

/** "1", "1.5", "0.25": a figure of the rulebook, without the zeros that a score shows. */
export function figure(points: Points): string {
  return formatPoints(points).replace(/\.?0+$/, '')
}

/** The points that somebody typed, "1.5", or nothing where it is no figure of points. */
export function readPoints(text: string): Points | undefined {
  const [, whole, decimals = ''] = /^(\d{1,5})(?:\.(\d{0,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

function assertWhole(points: Points): void {
  if (!Number.isSafeInteger(points)) {
    throw new Error(`Points are whole hundredths, not ${points}`)
  }
}
