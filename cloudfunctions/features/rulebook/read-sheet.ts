import { refuse } from '@shared/kernel/refusal'
import {
  problemsMax,
  rulebookFileMegabytesMax,
  type rulebookDocumentsContract,
} from '@shared/rulebook/documents-contract'
import { rulebookDigest } from '@shared/rulebook/rulebook'
import { readDocument } from '@shared/rulebook/spreadsheet/read-json'
import { readRulebook, type RulebookRead } from '@shared/rulebook/spreadsheet/read-rulebook'
import type { Handler } from '../../kit/serve'
import { readUpload } from '../../kit/uploads'
import { readWorkbook, rowsMax } from '../../kit/workbook'

const bytesPerMegabyte = 1024 * 1024

/** The upload stays where it is: a query that is asked again reads it again. */
export const readRulebookSheet: Handler<
  typeof rulebookDocumentsContract.readRulebookSheet
> = async (call, { file }) => {
  call.permit({ organisation: call.identity.organisation, path: call.identity.path })
  const bytes = (await readUpload(call.identity.person, file)) ?? refuse('fileNotYours')
  if (bytes.length > rulebookFileMegabytesMax * bytesPerMegabyte) return tooLarge()
  const { rulebook, problems, basedOn } = readJson(bytes) ?? (await readSheets(bytes))
  return {
    problems: problems.slice(0, problemsMax),
    moreProblems: Math.max(0, problems.length - problemsMax),
    ...(rulebook && { rulebook, digest: rulebookDigest(rulebook) }),
    ...(basedOn !== undefined && { basedOn }),
  }
}

function tooLarge(): never {
  return refuse('fileTooLarge', { maxMegabytes: rulebookFileMegabytesMax })
}

/** What a file is, its content says and not its name. */
function readJson(bytes: Buffer): RulebookRead | undefined {
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (!text.startsWith('{')) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('fileUnreadable')
  }
  return readDocument(value)
}

async function readSheets(bytes: Buffer): Promise<RulebookRead> {
  const read = await readWorkbook(bytes)
  if ('tables' in read) return readRulebook(read.tables)
  switch (read.unreadable) {
    case 'noSpreadsheet':
      return refuse('fileUnreadable')
    case 'tooLarge':
      return tooLarge()
    case 'tooManyRows':
      return refuse('fileTooManyRows', { maxRows: rowsMax })
  }
}
