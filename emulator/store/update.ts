import { isDeepStrictEqual } from 'node:util'
import { update } from 'mingo'
import { GatewayError } from '../errors'
import { asDatabaseError } from './search'
import { guardUpdate } from './update-guard'
import { cloneValue, type Document, type Fields } from './values'

/** The document after the update; the same object where nothing changed. */
export function updated(document: Document, modifier: Fields): Document {
  if (Object.keys(modifier).length === 0) {
    throw new GatewayError('INVALID_PARAM', 'An update needs at least one field')
  }
  guardUpdate(document, modifier)
  const copy = cloneValue(document) as Document
  asDatabaseError(() => update(copy, modifier, [], {}, { cloneMode: 'deep' }))
  return isDeepStrictEqual(copy, document) ? document : copy
}
