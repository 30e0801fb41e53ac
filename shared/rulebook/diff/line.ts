import { canonicalJson } from '../../kernel/digest'
import { withOwnLabels, type Part, type PartsOf } from '../words/parts'

/** One line of a diff. */
export interface DiffLine {
  section: 'book' | 'member' | 'branch' | 'provisions'
  /** The row's code in the new book, or in the old one where it is gone; else what it is about. */
  about: string
  /** What the line is about as people say it, "L12 公益与志愿服务"; empty for the book itself. */
  subject: string
  change: 'added' | 'removed' | 'renamed' | 'changed'
  /** What of it: "上限", "适用对象". */
  label: string
  /** In words; absent where it was not there, or is there no more. */
  before?: string
  after?: string
}

type Place = Pick<DiffLine, 'section' | 'about' | 'subject'>

/** Unique in a diff, and the same again for the same two books. */
export function lineKey({ section, about, change, label }: DiffLine): string {
  return [section, about, change, label].join('/')
}

/** "L12 公益与志愿服务：上限 8 → 10 分" */
export function lineInWords(line: DiffLine): string {
  const { subject, label, change, before, after } = line
  const what = subject === '' ? label : `${subject}：${label}`
  switch (change) {
    case 'added':
      return `${what}（新增）${after === undefined ? '' : ` ${after}`}`
    case 'removed':
      return `${what}（删去）${before === undefined ? '' : ` ${before}`}`
    case 'renamed':
    case 'changed':
      return `${what} ${fromTo(before ?? '', after ?? '')}`
  }
}

/** "8 → 10 分" rather than "8 分 → 10 分" where both are figures of the same unit. */
function fromTo(before: string, after: string): string {
  const figures = /^(?<figure>[\d.]+) (?<unit>\S+)$/
  const [from, to] = [figures.exec(before)?.groups, figures.exec(after)?.groups]
  return from !== undefined && to !== undefined && from['unit'] === to['unit']
    ? `${from['figure'] ?? ''} → ${after}`
    : `${before} → ${after}`
}

/** The lines of what has a table of parts, a field after the other. */
export function diffByFields<Of extends object>(
  place: Place,
  parts: PartsOf<Of>,
  before: Of,
  after: Of,
): DiffLine[] {
  const fields = Object.keys(parts) as (keyof Of & string)[]
  return fields.flatMap((field) =>
    diffOfParts(place, [before[field], after[field]], parts[field](before), parts[field](after)),
  )
}

/** The lines of one thing that differs, by the labels of its parts. */
export function diffOfParts(
  place: Place,
  [before, after]: readonly [before: unknown, after: unknown],
  partsBefore: readonly Part[],
  partsAfter: readonly Part[],
): DiffLine[] {
  const old = new Map(withOwnLabels(partsBefore).map(({ label, words }) => [label, words]))
  const now = new Map(withOwnLabels(partsAfter).map(({ label, words }) => [label, words]))
  const lines = [...new Set([...now.keys(), ...old.keys()])].flatMap((label) =>
    lineOf(place, label, old.get(label), now.get(label)),
  )
  return lines.length > 0 || isSame(before, after) ? lines : [unspoken(place, partsAfter)]
}

function lineOf(place: Place, label: string, before?: string, after?: string): DiffLine[] {
  if (before === after) return []
  if (before === undefined) return [{ ...place, change: 'added', label, after: after ?? '' }]
  if (after === undefined) return [{ ...place, change: 'removed', label, before }]
  return [{ ...place, change: 'changed', label, before, after }]
}

/** The same document, whatever the order of its fields; most are equal as they stand. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return true
  return canonicalJson({ is: before }) === canonicalJson({ is: after })
}

/** The document differs and its words do not: an order, or a "no" that was left unsaid before. */
function unspoken(place: Place, [first]: readonly Part[]): DiffLine {
  const label = first?.label ?? '内容'
  return { ...place, change: 'changed', label, before: '原写法', after: '次序或写法有改动' }
}
