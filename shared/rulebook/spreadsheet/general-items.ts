import { windowStartWords } from '../../kernel/calendar-words'
import { windowStart } from '../../kernel/schema'
import type { Provisions } from '../provisions'
import type { Rulebook } from '../rulebook'
import type { Sheet } from '../sheet'
import type { Fault, Problem } from './cell'
import { handlingItems, readHandling } from './handling-items'
import { readHundredths, readWhole, writeHundredths } from './numbers'
import { findHeads, filledRows, complainOfMerges, type RowReader } from './row-reader'
import { narrow, readText, readTextOf, writeText } from './text'
import type { Table } from './cell'
import { readTies, writeTies } from './tie-text'
import { clockItems, quotaModes, ties, yesNo } from './words'

export const generalHeads = ['项目', '内容'] as const
export const generalIgnored = ['单位', '说明'] as const

/** One line of the general provisions. */
export interface GeneralItem {
  item: string
  unit?: string
  help: string
  options?: readonly string[]
  /** The least and the most of a whole number. */
  whole?: { least: number; most: number }
  /** Nobody is asked to change it. */
  locked?: boolean
  write: (rulebook: Rulebook, digest: string) => string
}

const points = (item: string, help: string, of: (rulebook: Rulebook) => number | undefined) => ({
  item,
  unit: '分',
  help,
  write: (rulebook: Rulebook) => {
    const value = of(rulebook)
    return value === undefined ? '' : writeHundredths(value)
  },
})

export const digestItem = '校验值'
const tiesItem = '积分相同时'

const clockNames = Object.keys(clockItems) as (keyof Provisions['clocks'])[]

export const generalItems: readonly GeneralItem[] = [
  {
    item: '组织编号',
    help: '由系统填写，通过时以支部的编号为准。',
    locked: true,
    write: ({ organisation }) => writeText(organisation),
  },
  {
    item: '版次',
    help: '如 2026-1。每次修订用新的版次；不要有空格和冒号。',
    write: ({ version }) => writeText(version),
  },
  { item: '名称', help: '细则的全称，60 个字以内。', write: ({ title }) => writeText(title) },
  {
    item: '起始周期',
    help: '从哪个半年起施行，如 2026年上半年；按季度考核的可写 2026年第二季度。不溯及以往。',
    write: ({ startsWith }) => windowStartWords(startsWith).replaceAll(' ', ''),
  },
  points('积分下限', '全年积分最低显示多少。', ({ scale }) => scale.floor),
  points('显示上限', '全年积分最高显示多少。', ({ scale }) => scale.displayMax),
  {
    item: '考核支部',
    help: '支部本身也按“支部指标”考核的，写“是”。',
    options: yesNo.all,
    write: ({ branch }) => yesNo.write(branch === undefined ? 'no' : 'yes'),
  },
  points('支部积分下限', '考核支部的才填。', ({ branch }) => branch?.scale.floor),
  points('支部显示上限', '考核支部的才填。', ({ branch }) => branch?.scale.displayMax),
  points('优秀线', '全年积分达到的，是优秀候选；只作建议。', ({ bands }) => bands.excellent),
  points('合格线', '全年积分达到的，建议合格。', ({ bands }) => bands.qualified),
  points('基本合格线', '再低的是不合格候选。', ({ bands }) => bands.basicallyQualified),
  {
    item: '优秀比例',
    help: '优秀等次占正式党员的比例，如 1/3。',
    write: ({ quota }) => `${quota.numerator}/${quota.denominator}`,
  },
  {
    item: '优秀至少',
    unit: '人',
    help: '人少的支部按比例不足时的最少名额。',
    write: ({ quota }) => String(quota.least),
  },
  {
    item: '超过比例时',
    help: '提醒：可以写明理由通过；不能超过：拦住；不限：不看比例。',
    options: quotaModes.all,
    write: ({ quota }) => quotaModes.write(quota.mode),
  },
  {
    item: tiesItem,
    help: `候选人积分相同时依次看什么，如 ${ties.all.join('、')}；不写的，细则里没有规定。`,
    write: ({ quota }) => writeTies(quota.ties),
  },
  ...handlingItems,
  ...clockNames.map((name) => ({
    item: clockItems[name].item,
    unit: clockItems[name].unit,
    help: `${clockItems[name].least} 至 ${clockItems[name].most}。`,
    whole: { least: clockItems[name].least, most: clockItems[name].most },
    write: ({ clocks }: Rulebook) => String(clocks[name]),
  })),
  {
    item: digestItem,
    help: '由系统填写，说明这份表是从哪一份细则导出的；请勿改动。',
    locked: true,
    write: (_, digest) => digest,
  },
]

export interface General {
  organisation: string | undefined
  version: string | undefined
  title: string | undefined
  startsWith: string | undefined
  scale: Sheet['scale'] | undefined
  assessesBranch: boolean | undefined
  branchScale: Sheet['scale'] | undefined
  bands: Provisions['bands'] | undefined
  quota: Provisions['quota'] | undefined
  clocks: Provisions['clocks'] | undefined
  handling: Provisions['handling']
  /** The digest of the book that the sheet came from; only told, never trusted. */
  basedOn: string | undefined
}

export function readGeneral(table: Table, problems: Problem[]): General | undefined {
  const heads = findHeads(table, generalHeads, problems, { ignored: generalIgnored })
  if (heads === undefined) return undefined
  complainOfMerges(heads, problems)
  const items = new Items(filledRows(heads, problems), (item) =>
    problems.push({
      sheet: table.name,
      row: heads.row + 1,
      column: 'A',
      head: '项目',
      message: `缺少“${item}”这一行。请加上，并在“内容”里填写`,
    }),
  )
  const assessesBranch = items.read('考核支部', yesNo.read)
  return {
    organisation: items.read('组织编号', readOrganisation),
    version: items.read('版次', readVersion),
    title: items.read('名称', (text, fault) => readTextOf({ least: 1, most: 60 }, text, fault)),
    startsWith: items.read('起始周期', readStart),
    scale: readScale(items, '积分下限', '显示上限'),
    assessesBranch: assessesBranch && assessesBranch === 'yes',
    branchScale: readBranchScale(items, assessesBranch),
    bands: readBands(items),
    quota: readQuota(items),
    clocks: readClocks(items),
    handling: readHandling((item, parse) => items.read(item, parse)),
    basedOn: items.read(digestItem, (text) => (/^[0-9a-f]{64}$/.test(text) ? text : undefined)),
  }
}

type Parse<Value> = (text: string, fault: Fault) => Value | undefined

/** The lines by what they are called. */
class Items {
  private readonly rows = new Map<string, RowReader>()

  constructor(
    rows: readonly RowReader[],
    private readonly missing: (item: string) => void,
  ) {
    const known = new Map(generalItems.map(({ item }) => [narrow(item), item]))
    for (const row of rows) {
      const item = known.get(narrow(row.text('项目')))
      if (item === undefined) {
        row.fault('项目')(`不认识“${row.text('项目')}”。请改回原来的项目名，或删去这一行`)
      } else if (this.rows.has(item)) row.fault('项目')(`“${item}”写了两行。请只留一行`)
      else this.rows.set(item, row)
    }
  }

  read<Value>(item: string, parse: Parse<Value>): Value | undefined {
    const row = this.rows.get(item)
    if (row === undefined) this.missing(item)
    return row?.read('内容', parse)
  }

  fault(item: string, message: string): void {
    this.rows.get(item)?.fault('内容')(message)
  }
}

function readOrganisation(text: string, fault: Fault): string | undefined {
  if (text === '') fault('没有填写。请照导出时的样子填回')
  return text === '' ? undefined : readText(text)
}

function readVersion(text: string, fault: Fault): string | undefined {
  const version = readTextOf({ least: 1, most: 20 }, text, fault)
  if (version === undefined || /^[^:\s]+$/.test(version)) return version
  fault(`版次“${text}”里有空格或冒号。请写成如 2026-1`)
  return undefined
}

function readStart(text: string, fault: Fault): string | undefined {
  const written = narrow(text).toUpperCase()
  if (windowStart.safeParse(written).success) return written
  const [, year, half] = /^(\d{4})年(上|下)半年$/.exec(written) ?? []
  if (year !== undefined) return `${year}-H${half === '上' ? 1 : 2}`
  const [, ofYear, quarter = ''] = /^(\d{4})年第?([一二三四1-4])季度$/.exec(written) ?? []
  if (ofYear !== undefined) return `${ofYear}-Q${'一二三四'.indexOf(quarter) + 1 || quarter}`
  fault(`“${text}”不是半年或季度。请写成如“2026年上半年”、“2026年第二季度”`)
  return undefined
}

function readScale(items: Items, floorItem: string, maxItem: string) {
  const floor = items.read(floorItem, readHundredths)
  const displayMax = items.read(maxItem, readHundredths)
  return floor === undefined || displayMax === undefined ? undefined : { floor, displayMax }
}

function readBranchScale(items: Items, assesses: 'yes' | 'no' | undefined) {
  if (assesses === 'yes') return readScale(items, '支部积分下限', '支部显示上限')
  for (const item of ['支部积分下限', '支部显示上限']) {
    items.read(item, (text, fault) => {
      if (assesses === 'no' && text !== '') fault('没有考核支部。请清空，或把“考核支部”改为“是”')
      return undefined
    })
  }
  return undefined
}

function readBands(items: Items): Provisions['bands'] | undefined {
  const excellent = items.read('优秀线', readHundredths)
  const qualified = items.read('合格线', readHundredths)
  const basicallyQualified = items.read('基本合格线', readHundredths)
  const falls = (upper: number | undefined, lower: number | undefined) =>
    upper === undefined || lower === undefined || upper > lower
  if (!falls(excellent, qualified)) items.fault('合格线', '合格线要低于优秀线。请改低')
  if (!falls(qualified, basicallyQualified)) {
    items.fault('基本合格线', '基本合格线要低于合格线。请改低')
  }
  if (excellent === undefined || qualified === undefined) return undefined
  return basicallyQualified === undefined ? undefined : { excellent, qualified, basicallyQualified }
}

const countMax = Number.MAX_SAFE_INTEGER

function readQuota(items: Items): Provisions['quota'] | undefined {
  const share = items.read('优秀比例', readShare)
  const least = items.read('优秀至少', (text, fault) =>
    readWhole({ least: 0, most: countMax }, text, fault),
  )
  const mode = items.read('超过比例时', quotaModes.read)
  const order = items.read(tiesItem, readTies)
  if (share === undefined || least === undefined || mode === undefined) return undefined
  return { ...share, least, mode, ...(order && { ties: order }) }
}

function readShare(text: string, fault: Fault) {
  const [, upper, lower] = /^(\d{1,16})[/∕⁄](\d{1,16})$/.exec(narrow(text)) ?? []
  const [numerator, denominator] = [Number(upper), Number(lower)]
  const positive = numerator >= 1 && denominator >= 1 && denominator <= countMax
  if (positive && numerator <= denominator) return { numerator, denominator }
  fault(`“${text}”不是比例。请写成不超过 1 的分数，如 1/3`)
  return undefined
}

function readClocks(items: Items): Provisions['clocks'] | undefined {
  const read = clockNames.map((name) => {
    const { item, least, most } = clockItems[name]
    return [name, items.read(item, (text, fault) => readWhole({ least, most }, text, fault))]
  })
  const complete = read.every(([, value]) => value !== undefined)
  return complete ? (Object.fromEntries(read) as Provisions['clocks']) : undefined
}
