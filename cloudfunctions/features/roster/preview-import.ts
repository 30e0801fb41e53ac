import { dayOf, halfYearOf, monthOf, yearOf } from '@shared/kernel/calendar'
import { shownTexts, type FreeText } from '@shared/kernel/free-text'
import { refuse, RefusalError } from '@shared/kernel/refusal'
import { chainOf } from '@shared/ledger/scorecard'
import type { Member, Organisation } from '@shared/organisation/organisation'
import type { Problem, Table } from '@shared/rulebook/spreadsheet/cell'
import { previewed } from '@shared/roster/decide-import'
import { rosterFields } from '@shared/roster/fields'
import { pageId, pagesOf, rosterFileMegabytesMax, rosterRowsMax } from '@shared/roster/import'
import type { rosterDocumentsContract } from '@shared/roster/import-contract'
import { planImport, type Known, type PlannedLine } from '@shared/roster/sheet/plan'
import { readRoster, type ReadLine } from '@shared/roster/sheet/read'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { find, findAll, is } from '../../kit/database'
import { discard, leaveToTimer } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readUpload } from '../../kit/uploads'
import { readWorkbook } from '../../kit/workbook'
import { readOrganisation } from '../organisation/store'

const bytesPerMegabyte = 1024 * 1024
/** The row of the heads, and some that a person put above it. */
const rowsBeside = 10
/** Ids in one query. */
const idsAtOnce = 200

export const previewRosterImport: Handler<
  typeof rosterDocumentsContract.previewRosterImport
> = async (call, { organisation: id, file }) => {
  const organisation = await readOrganisation(id)
  call.permitOrganisation(organisation)
  const bytes = (await readUpload(call.identity.person, file)) ?? refuse('fileNotYours')
  try {
    const reply = await previewOf(call, organisation, { file, bytes })
    await discard([file])
    return reply
  } catch (error) {
    // A sheet that is refused is uploaded anew; after a fault the same command comes again.
    if (error instanceof RefusalError) await discard([file])
    throw error
  }
}

/** The timer knows the upload as well: it goes, whatever becomes of this call. */
async function previewOf(
  call: Call,
  organisation: Organisation,
  { file, bytes }: { file: string; bytes: Buffer },
) {
  const { person, name } = call.identity
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
  await call.checksTexts(textsOf(plan.lines))
  const uploaded = { _id: call.newId('import'), organisation, plan, problems: inOrder(problems) }
  return call.once(async (tx) => {
    const one = previewed(uploaded, { actor: { member: person, name }, now: call.now })
    await tx.insert('rosterImports', one)
    const pages = one.state === 'previewed' ? pagesOf(plan.lines) : []
    for (const [page, some] of pages.entries()) {
      await tx.insert('rosterImportPages', { _id: pageId(one._id, page), lines: some })
    }
    await leaveToTimer(tx, [file], call.now)
    return { import: one._id, state: one.state }
  })
}

/** What others will read of the lines, each text once. */
function textsOf(lines: readonly PlannedLine[]): FreeText[] {
  const texts = lines.flatMap(({ fields }) => shownTexts(rosterFields, fields))
  return [...new Map(texts.map((one) => [`${one.field} ${one.text}`, one])).values()]
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
