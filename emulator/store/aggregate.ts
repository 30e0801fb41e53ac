import { aggregate } from 'mingo'
import { asDatabaseError, matching } from './search'
import type { Fields } from './values'
import { isFields } from './values'
import type { View } from './view'

/**
 * Runs a pipeline. A leading `$match` goes through the indexes; without any `$limit` the platform
 * returns 20 rows.
 */
export function aggregated(view: View, collection: string, stages: Fields[], rowsDefault: number) {
  const [first, ...others] = stages
  const match = first?.['$match']
  const leading = isFields(match) ? match : {}
  const rest = isFields(match) ? others : stages
  const entered = matching(view, collection, leading)
  const rows = asDatabaseError(() =>
    aggregate(entered, rest, {
      scriptEnabled: false,
      collectionResolver: (name) => matching(view, name, {}),
    }),
  )
  const isLimited = stages.some((stage) => '$limit' in stage)
  return { entered: entered.length, rows: isLimited ? rows : rows.slice(0, rowsDefault) }
}
