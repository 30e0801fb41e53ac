import { svgAddress } from '@/ui/icons'
import { formatPoints } from '@shared/kernel/points'

export interface TrendPoint {
  label: string
  /** In hundredths. */
  total: number
}

const width = 320
const height = 132
const inset = { left: 8, right: 8, top: 26, bottom: 24 }
const colours = {
  light: { line: '#C4161C', words: '#5C5C5C', strong: '#191919', rule: '#ECECEC' },
  dark: { line: '#E5484D', words: '#A6A6A6', strong: '#EDEDED', rule: '#2E2E2E' },
}

/** A line over the months as a picture; a data URI cannot read a colour variable. */
export function trendImage(
  points: readonly TrendPoint[],
  theme: keyof typeof colours,
  scale: number,
): string {
  const { line, words, strong, rule } = colours[theme]
  const places = placesOf(points)
  const size = Math.round(11 * Math.min(scale, 1.2))
  const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const floor = height - inset.bottom
  const marks = places.map(
    ({ x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="${line}"/>`,
  )
  const every = Math.ceil(points.length / 6)
  const labels = points.map(({ label }, index) =>
    (points.length - 1 - index) % every === 0
      ? write(label, places[index]?.x ?? 0, height - 6, words, size)
      : '',
  )
  const ends = [0, points.length - 1].map((index) => {
    const place = places[index]
    const point = points[index]
    if (place === undefined || point === undefined) return ''
    return write(formatPoints(point.total), place.x, place.y - 10, strong, size + 1)
  })
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
      `font-family="sans-serif"><path d="M0 ${floor}H${width}" stroke="${rule}"/>` +
      `<polyline points="${path}" fill="none" stroke="${line}" stroke-width="2" ` +
      `stroke-linejoin="round" stroke-linecap="round"/>` +
      `${marks.join('')}${labels.join('')}${ends.join('')}</svg>`,
  )
}

function placesOf(points: readonly TrendPoint[]): { x: number; y: number }[] {
  const totals = points.map(({ total }) => total)
  const least = Math.min(...totals)
  const span = Math.max(...totals) - least || 1
  const across = width - inset.left - inset.right
  const down = height - inset.top - inset.bottom - 8
  return points.map(({ total }, index) => ({
    x: inset.left + (across * index) / Math.max(1, points.length - 1),
    y: inset.top + down * (1 - (total - least) / span),
  }))
}

/** Words over a place, kept inside the picture at both ends. */
function write(text: string, x: number, y: number, colour: string, size: number): string {
  const anchor = x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle'
  const at = anchor === 'start' ? 0 : anchor === 'end' ? width : x
  return (
    `<text x="${at.toFixed(1)}" y="${y.toFixed(1)}" fill="${colour}" font-size="${size}" ` +
    `text-anchor="${anchor}">${text}</text>`
  )
}
