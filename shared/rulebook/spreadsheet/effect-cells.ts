import type { Effects } from '../effect'
import { levelsOf, type Formula, type Level } from '../formula'
import { indicatorCodeSchema } from '../indicator-code'
import { variantSchema } from '../formula'
import type { Fault } from './cell'
import type { RowReader } from './row-reader'
import { narrow, split, unquoted } from './text'
import { gradeWords, zeroSpans } from './words'

export const effectHeads = ['连带计零', '等次不高于', '超出转入'] as const

type EffectHead = (typeof effectHeads)[number]
type Zero = NonNullable<Effects['zeroes']>[number]

/** Effects that say nothing are still not the same document as no effects. */
const nothing = '无'

export function writeEffects(
  effects: Effects | undefined,
  formula: Formula,
): Partial<Record<EffectHead, string>> {
  if (effects === undefined) return {}
  const { zeroes, capsGrade, overflowsInto } = effects
  if (!zeroes && !capsGrade && overflowsInto === undefined) return { 连带计零: nothing }
  const only = (variants: readonly string[] | undefined) =>
    variants === undefined ? '' : `，仅 ${variants.map((one) => nameOf(one, formula)).join('、')}`
  return {
    ...(zeroes && {
      连带计零: zeroes
        .map((zero) => {
          const codes = zero.indicators.join('、')
          return `${zeroSpans.write(zero.per)} ${codes}${only(zero.variants)}`
        })
        .join('；'),
    }),
    ...(capsGrade && {
      等次不高于: `${gradeWords.write(capsGrade.most)}${only(capsGrade.variants)}`,
    }),
    ...(overflowsInto !== undefined && { 超出转入: overflowsInto }),
  }
}

/** A level by its title where that leaves no doubt, else by its code. */
function nameOf(variant: string, formula: Formula): string {
  const levels = levelsOf(formula)
  const title = levels.find((level) => level.variant === variant)?.title
  const clear = title !== undefined && /^[\p{Script=Han}A-Za-z]+$/u.test(title)
  const single = levels.filter((level) => level.title === title).length === 1
  return clear && single ? title : `[${variant}]`
}

export function readEffects(row: RowReader, formula: Formula | undefined): Effects | undefined {
  if (narrow(row.text('连带计零')) === nothing) return {}
  const levels = formula && levelsOf(formula)
  const zeroes = row.readIfFilled('连带计零', (text, fault) => readZeroes(text, levels, fault))
  const capsGrade = row.readIfFilled('等次不高于', (text, fault) => {
    const [grade, only] = splitOnly(text)
    const most = gradeWords.read(grade, fault)
    const variants = readVariants(only, levels, fault)
    return most && variants !== 'wrong' ? { most, ...(variants && { variants }) } : undefined
  })
  const overflowsInto = row.readIfFilled('超出转入', readCode)
  if (!zeroes && !capsGrade && overflowsInto === undefined) return undefined
  return {
    ...(zeroes && { zeroes }),
    ...(capsGrade && { capsGrade }),
    ...(overflowsInto !== undefined && { overflowsInto }),
  }
}

function readZeroes(
  text: string,
  levels: readonly Level[] | undefined,
  fault: Fault,
): Zero[] | undefined {
  const parts = split(text, /[;；\n]/).filter((part) => part !== '')
  const read = parts.flatMap((part) => readZero(part, levels, fault) ?? [])
  return read.length === parts.length && read.length > 0 ? read : undefined
}

function readZero(
  part: string,
  levels: readonly Level[] | undefined,
  fault: Fault,
): Zero | undefined {
  const [what, only] = splitOnly(part)
  const span = zeroSpans.begin(what)
  if (span === undefined) {
    fault(`“${part}”没有写清。请写成如“当季 L13a、L14a”，开头写${zeroSpans.all.join('、')}之一`)
    return undefined
  }
  const written = span.rest
    .replace(/计\s*[0０零]\s*$/, '')
    .split(/[、,，\s]+/)
    .filter((code) => code !== '')
  const codes = written.flatMap((code) => readCode(code, fault) ?? [])
  const variants = readVariants(only, levels, fault)
  if (written.length === 0) fault(`“${part}”没有写条款编号。请写成如“当季 L13a、L14a”`)
  if (variants === 'wrong' || codes.length === 0 || codes.length < written.length) return undefined
  return { indicators: codes, per: span.value, ...(variants && { variants }) }
}

/** What stands before and behind “，仅”. */
function splitOnly(text: string): [before: string, only: string | undefined] {
  const [before = '', behind] = split(text, /[,，、\s]*仅\s*/)
  return [before, behind]
}

function readVariants(
  text: string | undefined,
  levels: readonly Level[] | undefined,
  fault: Fault,
): string[] | undefined | 'wrong' {
  if (text === undefined) return undefined
  const read = split(text, /[、,，]/).map((word) => readVariant(word, levels, fault))
  return read.includes(undefined) ? 'wrong' : read.flatMap((variant) => variant ?? [])
}

function readVariant(
  word: string,
  levels: readonly Level[] | undefined,
  fault: Fault,
): string | undefined {
  const [, code] = /^[[［【](.*)[\]］】]$/.exec(word) ?? []
  if (code !== undefined && variantSchema.safeParse(narrow(code)).success) return narrow(code)
  // Where the levels themselves are wrong, that is complained of in their own cell.
  if (code === undefined && levels === undefined) return undefined
  const title = unquoted(word) ?? word
  const level = levels?.find((one) => narrow(one.title) === narrow(title))
  if (code === undefined && level !== undefined) return level.variant
  const titles = levels?.map((one) => one.title) ?? []
  fault(
    titles.length === 0
      ? `“${word}”不是本条的档次。本条不分档次，请去掉“仅”和后面的内容`
      : `“${word}”不是本条的档次。请从这些里面写：${titles.join('、')}`,
  )
  return undefined
}

/** A code of an indicator, whatever its width. */
export function readCode(text: string, fault: Fault): string | undefined {
  const code = narrow(text)
  if (indicatorCodeSchema.safeParse(code).success) return code
  fault(
    text === ''
      ? '没有填写编号。请写大写字母加数字，如 L01'
      : `编号“${text}”不对。请以大写字母开头，后面写字母或数字，如 L01`,
  )
  return undefined
}
