import { trimmed, type Fault } from './cell'

/**
 * Free text in a cell. Nearly every text stands as it is. One that a spreadsheet or a reader would
 * change (blanks at the ends, control characters, nothing at all) is written as `\"…"`, so that
 * what comes back is what went out.
 */

// eslint-disable-next-line no-control-regex -- these are what XML cannot hold or changes
const changed = /[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/

/** True for text with characters that a file gives back as others, or not at all. */
export function isChangedByFiles(text: string): boolean {
  return changed.test(text)
}

export function writeText(text: string): string {
  const plain = text !== '' && text === trimmed(text) && !text.startsWith('\\')
  return plain && !isChangedByFiles(text) ? text : `\\${quoted(text)}`
}

/** A JSON string without what XML cannot hold. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16)}`
  })
}

export function readText(text: string): string {
  if (!text.startsWith('\\"')) return text
  return unquoted(text.slice(1)) ?? text
}

/** The text of a given length; nothing where it is too short or too long. */
export function readTextOf(
  { least, most }: { least: number; most: number },
  text: string,
  fault: Fault,
): string | undefined {
  const read = readText(text)
  if (read.length >= least && read.length <= most) return read
  fault(
    read === ''
      ? `没有填写。请写 1 至 ${most} 个字`
      : `有 ${read.length} 个字，太长。请缩短到 ${most} 个字以内`,
  )
  return undefined
}

/**
 * A word of a list. It stands as it is where the separators and the numbers around it leave no
 * doubt, else in quotation marks; on reading “ ” do as well as " ".
 */
export function writeWord(word: string): string {
  return /^[\p{Script=Han}A-Za-z]+$/u.test(word) && !/[且仅]/.test(word) ? word : quoted(word)
}

const quotations = /"(?:[^"\\]|\\.)*"|“[^”]*”/g
const wholeQuotation = /^(?:"(?:[^"\\]|\\.)*"|“[^”]*”)$/

/** The word inside of quotation marks; nothing where there are none. */
export function unquoted(text: string): string | undefined {
  if (!wholeQuotation.test(text)) return undefined
  if (text.startsWith('“')) return text.slice(1, -1)
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'string' ? parsed : undefined
  } catch {
    return undefined
  }
}

/** The trimmed parts between separators that stand outside of quotation marks. */
export function split(text: string, separator: RegExp): string[] {
  const kept: string[] = []
  const masked = text.replace(quotations, (quotation) => {
    kept.push(quotation)
    return `\ue000${kept.length - 1}\ue001`
  })
  return masked
    .split(separator)
    .map((part) =>
      trimmed(part).replace(/\ue000(\d+)\ue001/g, (_, place: string) => kept[Number(place)] ?? ''),
    )
}

/** Where separators of one character stand outside of quotation marks. */
export function placesOf(separator: RegExp, text: string): number[] {
  const masked = text.replace(quotations, (quotation) => '"'.repeat(quotation.length))
  return [...masked.matchAll(new RegExp(separator, 'g'))].map(({ index }) => index)
}

/** Full-width letters, digits and marks as the half-width ones; no blanks. */
export function narrow(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
