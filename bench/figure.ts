/** One measured number against what is wanted of it. */
export interface Figure {
  name: string
  unit: string
  /** null where it was not measured; `why` says the reason. */
  value: number | null
  wanted: { atMost: number } | { atLeast: number }
  /** null where it was not measured and could not have been. */
  met: boolean | null
  why?: string
}

/** What was seen on the way, without a wish attached. */
export interface Observation {
  name: string
  unit: string
  value: number
}

export interface Measurements {
  figures: Figure[]
  observations: Observation[]
}

export function atMost(name: string, unit: string, value: number, most: number): Figure {
  return { name, unit, value: rounded(value), wanted: { atMost: most }, met: value <= most }
}

export function atLeast(name: string, unit: string, value: number, least: number): Figure {
  return { name, unit, value: rounded(value), wanted: { atLeast: least }, met: value >= least }
}

/** What has to be there first is missing: no failure, and no success either. */
export function notMeasured(name: string, unit: string, most: number, why: string): Figure {
  return { name, unit, value: null, wanted: { atMost: most }, met: null, why }
}

/** It should have been measurable: that it was not is a failure. */
export function failed(name: string, unit: string, most: number, why: string): Figure {
  return { name, unit, value: null, wanted: { atMost: most }, met: false, why }
}

export function observed(name: string, unit: string, value: number): Observation {
  return { name, unit, value: rounded(value) }
}

export function allMet(figures: readonly Figure[]): boolean {
  return figures.every(({ met }) => met !== false)
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
