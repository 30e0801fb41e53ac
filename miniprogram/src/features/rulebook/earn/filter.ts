import type { WaysToEarn } from '../client'

export type Filter = 'all' | WaysToEarn['modules'][number]['module']
export type Found = Pick<WaysToEarn, 'ways' | 'costs' | 'notForYou'>

/** What counts in a module; what is for others is asked for by words alone. */
export function ofModule(found: Found, filter: Filter): Found {
  if (filter === 'all') return found
  const isOf = ({ module }: { module: string }) => module === filter
  return { ways: found.ways.filter(isOf), costs: found.costs.filter(isOf), notForYou: [] }
}

/** "本季度": what the caps of a row are over. */
export function windowOf({ modules }: WaysToEarn, { module }: { module: string }) {
  return modules.find((one) => one.module === module)?.window ?? 'year'
}
