import type { TabKey } from './tabs'

const strokes: Record<TabKey, string> = {
  home: '<path d="M4 11.5 12 4.5l8 7"/><path d="M6.2 10v9.2h11.6V10"/><path d="M10 19v-5h4v5"/>',
  declare: '<path d="M5 19.2l.9-4L15.6 5.5l3 3-9.7 9.7z"/><path d="M13.4 7.7l3 3"/>',
  board: '<path d="M4 19.5h16"/><path d="M5.5 19v-6h3.7v6M10.2 19V5h3.7v14M14.8 19v-9h3.7v9"/>',
  me: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 20c.8-4 3.7-6 7.2-6s6.4 2 7.2 6"/>',
}

/** A line drawing of 24 × 24 as a data URI, which `Image` shows on both platforms. */
export function tabIcon(key: TabKey, colour: string): string {
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" ` +
      `stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${strokes[key]}</svg>`,
  )
}

export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
