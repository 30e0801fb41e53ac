import type { Amount } from '../audience'
import { readAudience, writeAudience } from './audience-text'
import type { Fault } from './cell'
import { readHundredths, writeHundredths } from './numbers'
import { narrow, split } from './text'

/**
 * An amount that differs by audience: "10", or "10；支部班子成员 8". The one without an audience
 * holds for everybody else. Inside of a list of caps the parts stand between commas.
 */

const noExceptions = '无例外'

export function writeAmount({ general, except }: Amount, separator: '；' | '，' = '；'): string {
  const exceptions = (except ?? []).map(
    ({ audience, value }) => `${writeAudience(audience)} ${writeHundredths(value)}`,
  )
  const empty = except?.length === 0 ? [noExceptions] : []
  return [writeHundredths(general), ...exceptions, ...empty].join(separator)
}

/** A comma that stands at thousands separates nothing. */
const betweenParts = /[;；，\n]|,(?!\d{3}(?!\d))/
const trailingNumber = /^(.*?)([-+\u2010-\u2015\u2212－＋]?[\d０-９.．,]*[\d０-９][%％]?\s*分?)$/su

export function readAmount(text: string, fault: Fault): Amount | undefined {
  let general: number | undefined
  let sound = true
  const except: NonNullable<Amount['except']> = []
  let empty = false
  for (const part of split(text, betweenParts)) {
    if (part === '') continue
    if (narrow(part) === noExceptions) {
      empty = true
      continue
    }
    const [, who = '', number = part] = trailingNumber.exec(part) ?? []
    const value = readHundredths(number, fault)
    const isGeneral = who.trim() === '' || /^(其他|其余)$/.test(narrow(who))
    const audience = isGeneral ? undefined : readAudience(who.trim(), fault)
    if (value === undefined || (!isGeneral && audience === undefined)) sound = false
    else if (audience !== undefined) except.push({ audience, value })
    else if (general === undefined) general = value
    else {
      fault(`“${text}”里有两个数没有写给谁。请写成如“10；支部班子成员 8”`)
      sound = false
    }
  }
  if (!sound) return undefined
  if (general === undefined) {
    fault(`缺少对一般党员的数。请先写一个数，再写例外，如“10；支部班子成员 8”`)
    return undefined
  }
  return except.length > 0 || empty ? { general, except } : { general }
}
