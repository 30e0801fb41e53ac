import type { Fault } from './cell'
import { narrow } from './text'

const pointsMax = 1_000_000
const pointsMaxWords = '10000'

/** "1.5" for 150: hundredths as a person writes them. */
export function writeHundredths(hundredths: number): string {
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
  return text.replace(/\.?0+$/, '')
}

/** Hundredths of what a person wrote; tolerant of width, of 分 and of a comma at thousands. */
export function readHundredths(written: string, fault: Fault): number | undefined {
  const text = plainNumber(written)
  const [, whole = '', decimals = ''] = /^(\d*)(?:\.(\d+))?$/.exec(text) ?? []
  const wrong = whyNoNumber(text, written, decimals.replace(/0+$/, ''))
  if (wrong !== undefined) {
    fault(wrong)
    return undefined
  }
  const hundredths = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
  if (hundredths <= pointsMax) return hundredths
  fault(`“${written}”太大。请写不超过 ${pointsMaxWords} 的数`)
  return undefined
}

function whyNoNumber(text: string, written: string, decimals: string): string | undefined {
  if (text.includes('%')) return `“${written}”带了百分号。请直接写分值，如 8`
  if (/^-\d/.test(text)) return `“${written}”是负数。这里一律写正数，扣 2 分也写 2`
  if (!/\d/.test(text) || !/^\d*(\.\d+)?$/.test(text)) {
    return `“${written}”不是数字。请写阿拉伯数字，最多两位小数，如 1 或 0.5`
  }
  if (decimals.length > 2) return `“${written}”的小数多于两位。请最多写两位小数，如 0.25`
  return undefined
}

function plainNumber(written: string): string {
  const text = narrow(written)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\+/, '')
    .replace(/分$/, '')
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
}

/** A whole number within limits, both counted. */
export function readWhole(
  { least, most }: { least: number; most: number },
  written: string,
  fault: Fault,
): number | undefined {
  const text = plainNumber(written)
  const value = /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value >= least && value <= most) return value
  const wanted =
    most < Number.MAX_SAFE_INTEGER ? `${least} 至 ${most} 的整数` : `${least} 以上的整数`
  fault(written === '' ? `没有填写。请写 ${wanted}` : `“${written}”不对。请写 ${wanted}`)
  return undefined
}

export interface Range {
  least: number
  most: number
}

export function writeRange({ least, most }: Range): string {
  return `${writeHundredths(least)}～${writeHundredths(most)}`
}

const range = /^([-+\u2212\u2013]?[\d.]+分?)(?:[~\u301c至到]|[-\u2010-\u2015\u2212]{1,2})(.+)$/u

/** True where two numbers stand with a "to" between them. */
export function looksLikeRange(written: string): boolean {
  return range.test(narrow(written))
}

export function readRange(written: string, fault: Fault): Range | undefined {
  const [, from, to] = range.exec(narrow(written)) ?? []
  if (from === undefined || to === undefined) {
    fault(`“${written}”不是一个范围。请写最少和最多，如 2～8`)
    return undefined
  }
  const least = readHundredths(from, fault)
  const most = readHundredths(to, fault)
  if (least === undefined || most === undefined) return undefined
  if (least <= most) return { least, most }
  fault(`“${written}”的范围前大后小。请把小的写在前面，如 2～8`)
  return undefined
}
