import type { Amount, Audience } from '../audience'
import type { PointsRange } from '../formula'
import { readAudience, writeAudience } from './audience-text'
import type { Fault } from './cell'
import { readHundredths, readRange, writeHundredths, writeRange } from './numbers'
import { narrow, split } from './text'

/**
 * What differs by audience: "10", or "10；支部班子成员 8", or "2～8；支部班子成员 3～9". The one without an
 * audience holds for everybody else. Inside of a list of caps or levels the parts stand between
 * commas.
 */

export type Separator = '；' | '，'

interface Exception<Value> {
  audience: Audience
  value: Value
}

const noExceptions = '无例外'

export function writeAmount({ general, except }: Amount, separator: Separator = '；'): string {
  const empty = except?.length === 0 ? [noExceptions] : []
  return [writeParts(general, except ?? [], writeHundredths, separator), ...empty].join(separator)
}

interface Ranges extends PointsRange {
  except?: ({ audience: Audience } & PointsRange)[] | undefined
}

export function writeRanges({ except = [], ...general }: Ranges, separator: Separator = '；') {
  const others = except.map(({ audience, ...value }) => ({ audience, value }))
  return writeParts<PointsRange>(general, others, writeRange, separator)
}

function writeParts<Value>(
  general: Value,
  except: readonly Exception<Value>[],
  write: (value: Value) => string,
  separator: Separator,
): string {
  const others = except.map(({ audience, value }) => `${writeAudience(audience)} ${write(value)}`)
  return [write(general), ...others].join(separator)
}

/** Between the parts; a comma that stands at thousands separates nothing. */
export const betweenParts = /[;；，\n]|,(?!\d{3}(?!\d))/
const number = String.raw`[-+\u2010-\u2015\u2212－＋]?[\d０-９.．,]*[\d０-９][%％]?\s*分?`
const to = String.raw`\s*(?:[~～〜至到]|[-\u2010-\u2015\u2212]{1,2})\s*`
const trailingNumber = new RegExp(`^(.*?)((?:${number}${to})?${number})$`, 'su')

export function readAmount(text: string, fault: Fault): Amount | undefined {
  const read = readParts(text, readHundredths, '10；支部班子成员 8', fault)
  if (read === undefined) return undefined
  const { general, except, empty } = read
  return except.length > 0 || empty ? { general, except } : { general }
}

export function readRanges(text: string, fault: Fault): Ranges | undefined {
  const read = readParts(text, readRange, '2～8；支部班子成员 3～9', fault)
  if (read === undefined) return undefined
  const except = read.except.map(({ audience, value }) => ({ audience, ...value }))
  return { ...read.general, ...(except.length > 0 && { except }) }
}

interface Parts<Value> {
  general: Value
  except: Exception<Value>[]
  /** It is said that there are no exceptions. */
  empty: boolean
}

function readParts<Value>(
  text: string,
  read: (written: string, fault: Fault) => Value | undefined,
  example: string,
  fault: Fault,
): Parts<Value> | undefined {
  let general: Value | undefined
  let sound = true
  const except: Exception<Value>[] = []
  let empty = false
  for (const part of split(text, betweenParts)) {
    if (part === '') continue
    if (narrow(part) === noExceptions) {
      empty = true
      continue
    }
    const [, who = '', written = part] = trailingNumber.exec(part) ?? []
    const value = read(written, fault)
    const isGeneral = who.trim() === '' || /^(其他|其余)$/.test(narrow(who))
    const audience = isGeneral ? undefined : readAudience(who.trim(), fault)
    if (value === undefined || (!isGeneral && audience === undefined)) sound = false
    else if (audience !== undefined) except.push({ audience, value })
    else if (general === undefined) general = value
    else {
      fault(`“${text}”里有两个数没有写给谁。请写成如“${example}”`)
      sound = false
    }
  }
  if (!sound) return undefined
  if (general === undefined) {
    fault(`缺少对一般党员的数。请先写一个数，再写例外，如“${example}”`)
    return undefined
  }
  return { general, except, empty }
}
