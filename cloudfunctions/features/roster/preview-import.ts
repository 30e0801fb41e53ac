import { dayOf, halfYearOf, monthOf, yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { chainOf } from '@shared/ledger/scorecard'
import type { Member } from '@shared/organisation/organisation'
import type { Problem, Table } from '@shared/rulebook/spreadsheet/cell'
import { previewed } from '@shared/roster/decide-import'
import { pageId, pagesOf, rosterFileMegabytesMax, rosterRowsMax } from '@shared/roster/import'
import type { rosterDocumentsContract } from '@shared/roster/import-contract'
import { planImport, type Known } from '@shared/roster/sheet/plan'
import { readRoster, type ReadLine } from '@shared/roster/sheet/read'
import { below } from '../../kit/below'
import { find, findAll, is } from '../../kit/database'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readUpload } from '../../kit/uploads'
import { readWorkbook } from '../../kit/workbook'
import { readOrganisation } from '../organisation/store'

const bytesPerMegabyte = 1024 * 1024
/** The row of the heads, and some that a person put above it. */
const rowsBeside = 10
/** Ids in one query. */
const idsAtOnce = 200

/** The upload goes once the preview stands: whoever repeats the command needs it no more. */
export const previewRosterImport: Handler<
  typeof rosterDocumentsContract.previewRosterImport
> = async (call, { organisation: id, file }) => {
  const organisation = await readOrganisation(id)
  call.permitOrganisation(organisation)
  const { person, name } = call.identity
  const bytes = (await readUpload(person, file)) ?? refuse('fileNotYours')
  const { lines, problems } = readRoster(await tablesOf(bytes))
  const numbers = lines.flatMap(({ member }) => member ?? [])
  const [branches, members] = await Promise.all([
    findAll('organisations', {
      kind: is.in(['branch', 'group']),
      path: below([organisation.path]),
    }),
    membersOf(numbers),
  ])
  const { path } = organisation
  const isFrozen = await frozenOf(lines)
  const isBelow = (other: string) => other === path || other.startsWith(`${path}/`)
  const known = { branches, members, today: dayOf(call.now), person, isBelow, isFrozen }
  const plan = planImport(lines, known)
  const uploaded = { _id: call.newId('import'), organisation, plan, problems: inOrder(problems) }
  const reply = await call.once(async (tx) => {
    const one = previewed(uploaded, { actor: { member: person, name }, now: call.now })
    await tx.insert('rosterImports', one)
    const pages = one.state === 'previewed' ? pagesOf(plan.lines) : []
    for (const [page, some] of pages.entries()) {
      await tx.insert('rosterImportPages', { _id: pageId(one._id, page), lines: some })
    }
    return { import: one._id, state: one.state }
  })
  await discard([file])
  return reply
}

async function tablesOf(bytes: Buffer): Promise<Table[]> {
  if (bytes.length > rosterFileMegabytesMax * bytesPerMegabyte) return tooLarge()
  const read = await readWorkbook(bytes, rosterRowsMax + rowsBeside)
  if ('tables' in read) return read.tables
  switch (read.unreadable) {
    case 'noSpreadsheet':
      return refuse('fileUnreadable')
    case 'tooLarge':
      return tooLarge()
    case 'tooManyRows':
      return refuse('fileTooManyRows', { maxRows: rosterRowsMax })
  }
}

function tooLarge(): never {
  return refuse('fileTooLarge', { maxMegabytes: rosterFileMegabytesMax })
}

async function membersOf(numbers: readonly string[]): Promise<Map<string, Member>> {
  const found = await inParts(numbers, (some) =>
    find('members', { _id: is.in(some) }, { limit: idsAtOnce }),
  )
  return new Map(found.map((member) => [member._id, member]))
}

/** Which half-years are closed of those whose rows have a day; of the others it is now. */
async function frozenOf(lines: readonly ReadLine[]): Promise<Known['isFrozen']> {
  const chains = lines.flatMap(({ member, on }) => {
    if (member === undefined || on === undefined) return []
    const year = yearOf(monthOf(on))
    return [chainOf(member, year), chainOf(member, year + 1)]
  })
  const found = await inParts(chains, (some) =>
    find('scorecards', { _id: is.in(some) }, { limit: idsAtOnce, fields: { freezes: true } }),
  )
  const freezes = new Map(found.map(({ _id, freezes: some }) => [_id, some]))
  return (member, month) =>
    (freezes.get(chainOf(member, yearOf(month))) ?? []).some(
      ({ half }) => half === halfYearOf(month),
    )
}

async function inParts<Row>(
  ids: readonly string[],
  ask: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const wanted = [...new Set(ids)]
  const parts = Array.from({ length: Math.ceil(wanted.length / idsAtOnce) }, (_, part) =>
    wanted.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
  )
  return (await Promise.all(parts.map(ask))).flat()
}

/** Row by row: what the sheet shows and what the roster shows of a row belong together. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((left, right) => left.row - right.row)
}
