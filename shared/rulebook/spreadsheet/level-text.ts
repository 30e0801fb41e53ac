import { amountOfLevel, variantSchema, type Level, type PointsRange } from '../formula'
import type { Fault } from './cell'
import { betweenParts, readAmount, readRanges, writeAmount, writeRanges } from './amount-text'
import { looksLikeRange, readHundredths } from './numbers'
import { isChangedByFiles, narrow, placesOf, quoted, split, unquoted } from './text'

/**
 * Levels: "公司级[company] 2；集团、市级[city] 4；道德模范[model] 3～5". The code in brackets names
 * the level in the facts and stays as it is; a new level may be written without one. What holds for
 * others stands behind it: "公司级[company] 2，支部班子成员 1".
 */

const plainTitle = /^[^;；\n"“”[\]［］【】]+$/

export function writeLevels(levels: readonly Level[]): string {
  return levels
    .map((level) => {
      const worth =
        'value' in level ? writeAmount(amountOfLevel(level), '，') : writeRanges(level, '，')
      return `${writeTitle(level.title)}[${level.variant}] ${worth}`
    })
    .join('；')
}

function writeTitle(title: string): string {
  const stays = plainTitle.test(title) && title.trim() === title && title === split(title, /；/)[0]
  return stays && !isChangedByFiles(title) ? title : quoted(title)
}

const coded = /^("(?:[^"\\]|\\.)*"|“[^”]*”|.*?)\s*[[［【]\s*([^\]］】]*?)\s*[\]］】]\s*(.*)$/su
const uncoded =
  /^(.*?)\s*([-+\u2212－＋]?[\d０-９][\d０-９.．,，%％分]*(?:\s*[~～〜至到–—-]+\s*[-\u2212－]?[\d０-９.．]+\s*分?)?)$/su

export function readLevels(text: string, fault: Fault): Level[] | undefined {
  const parts = split(text, /[;；\n]/).filter((part) => part !== '')
  if (parts.length === 0) {
    fault('没有填写各档分值。请写成如“公司级 2；集团、市级 4”')
    return undefined
  }
  const read = parts.map((part) => readLevel(part, fault))
  const levels = read.flatMap((level) => (level === undefined ? [] : [level]))
  const named = withVariants(levels)
  const variants = named.map(({ variant }) => variant)
  for (const twice of new Set(variants.filter((one, at) => variants.indexOf(one) < at))) {
    fault(`代号“[${twice}]”用了两次。每一档的代号要不同，新加的一档可以不写代号`)
  }
  const differ = new Set(variants).size === variants.length
  return differ && levels.length === parts.length ? named : undefined
}

type Worth = LevelWorth<Extract<Level, { value: number }>> | LevelWorth<Extract<Level, PointsRange>>
type LevelWorth<Of extends Level> = Omit<Of, 'title' | 'variant'>
type Unnamed = { title: string; variant: string | undefined } & Worth

function readLevel(part: string, fault: Fault): Unnamed | undefined {
  const [, title, code, worth] = coded.exec(part) ?? []
  const plain = code === undefined ? splitUncoded(part) : undefined
  const named = title ?? plain?.title
  if (named === undefined || named === '') {
    fault(`“${part}”没有写清。请先写档次再写分值，如“公司级 2”`)
    return undefined
  }
  const variant = code === undefined ? undefined : narrow(code)
  if (variant !== undefined && !variantSchema.safeParse(variant).success) {
    fault(`代号“[${variant}]”不对。请用字母开头的英文代号，如 [company]；也可以不写`)
    return undefined
  }
  const priced = readWorth(worth ?? plain?.worth ?? '', fault)
  return priced && { title: unquoted(named) ?? named, variant, ...priced }
}

/** The first number before a comma ends the title too: what stands behind it is for others. */
function splitUncoded(text: string): { title: string; worth: string } | undefined {
  for (const end of [...placesOf(betweenParts, text), text.length]) {
    const [, title, number] = uncoded.exec(text.slice(0, end)) ?? []
    if (title !== undefined && title !== '') {
      return { title, worth: `${number ?? ''}${text.slice(end)}` }
    }
  }
  return undefined
}

function readWorth(text: string, fault: Fault): Worth | undefined {
  const [general = ''] = split(text, betweenParts)
  if (looksLikeRange(general)) return readRanges(text, fault)
  if (general === '') {
    readHundredths(text, fault)
    return undefined
  }
  const amount = readAmount(text, fault)
  if (amount === undefined) return undefined
  const { general: value, except = [] } = amount
  return { value, ...(except.length > 0 && { except }) }
}

/** New levels get the first codes that are free: `level1`, `level2` … */
function withVariants(levels: readonly Unnamed[]): Level[] {
  const taken = new Set(levels.map(({ variant }) => variant))
  let number = 0
  return levels.map((level) => {
    let { variant } = level
    while (variant === undefined) {
      number += 1
      if (!taken.has(`level${number}`)) variant = `level${number}`
    }
    return { ...level, variant }
  })
}
