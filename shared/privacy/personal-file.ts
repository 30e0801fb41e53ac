import { canonicalJson } from '../kernel/digest'
import type { Instant } from '../kernel/calendar'
import type { Cell } from '../rulebook/spreadsheet/cell'
import type { LaidOutSheet } from '../rulebook/spreadsheet/layout'
import { heldKinds, type HeldKind, type HeldName } from './held'

/** What is handed out: the board's pages are of everybody, the own line of them is a receipt. */
export type OwnName = Exclude<HeldName, 'boardPages'>
export type Held = Readonly<Record<OwnName, readonly object[]>>

/** A line about the person in a record that is about many: the roll of an activity. */
export interface NamedLine {
  record: string
  at: Instant
  said: object
}

export interface PersonalFile {
  title: string
  person: string
  madeAt: Instant
  sections: { title: string; columns: string[]; rows: Cell[][] }[]
}

/** Fields that tell of others, and so are not handed out. */
const ofOthers: Partial<Record<OwnName, readonly string[]>> = { accessLog: ['subjects'] }

/**
 * Everything that is held on one person, section by section, each stored field under its Chinese
 * name. Whatever is held beyond one value stands as JSON. A kind without documents has its heads.
 */
export function personalFile(
  { person, madeAt }: Pick<PersonalFile, 'person' | 'madeAt'>,
  held: Held,
  named: readonly NamedLine[],
): PersonalFile {
  const kinds = Object.entries(held) as [OwnName, readonly object[]][]
  return {
    title: '党员积分：关于我的全部记录',
    person,
    madeAt,
    sections: [
      ...kinds.map(([name, documents]) => sectionOf(name, documents)),
      {
        title: '活动名单里的我',
        columns: ['活动', '开始', '名单里写的'],
        rows: named.map(({ record, at, said }) => [record, at, canonicalJson(said)]),
      },
    ],
  }
}

function sectionOf(name: OwnName, documents: readonly object[]) {
  const { title, fields }: HeldKind = heldKinds[name]
  const shown = Object.entries(fields).filter(([field]) => !ofOthers[name]?.includes(field))
  return {
    title,
    columns: shown.map(([, word]) => word),
    rows: documents.map((document) =>
      shown.map(([field]) => cellOf((document as Record<string, unknown>)[field])),
    ),
  }
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  return canonicalJson(value)
}

const columnWidth = 18

/** A sheet for each section. */
export function personalSheets({ sections }: PersonalFile): LaidOutSheet[] {
  return sections.map(({ title, columns, rows }) => ({
    name: title,
    rows: [columns, ...rows],
    widths: columns.map(() => columnWidth),
    frozen: { rows: 1, columns: 1 },
    headRows: [0],
    notes: [],
    restrictions: [],
    blankRows: 0,
  }))
}
