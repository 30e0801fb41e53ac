import { refuse } from '@shared/kernel/refusal'
import {
  problemsMax,
  rulebookFileMegabytesMax,
  type rulebookDocumentsContract,
} from '@shared/rulebook/documents-contract'
import { diffOf, lineInWords } from '@shared/rulebook/diff'
import { rulebookDigest, type Rulebook } from '@shared/rulebook/rulebook'
import { readDocument } from '@shared/rulebook/spreadsheet/read-json'
import { readRulebook, type RulebookRead } from '@shared/rulebook/spreadsheet/read-rulebook'
import type { Call } from '../../kit/call'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readUpload } from '../../kit/uploads'
import { readWorkbook, rowsMax } from '../../kit/workbook'
import { permittedDraft } from './store'

const bytesPerMegabyte = 1024 * 1024

/** The upload is gone once its bytes are here, whatever they say: nothing else would remove it. */
export const readRulebookSheet: Handler<
  typeof rulebookDocumentsContract.readRulebookSheet
> = async (call, { file, draft }) => {
  call.permit({ organisation: call.identity.organisation, path: call.identity.path })
  const bytes = (await readUpload(call.identity.person, file)) ?? refuse('fileNotYours')
  await discard([file])
  if (bytes.length > rulebookFileMegabytesMax * bytesPerMegabyte) return tooLarge()
  const { rulebook, problems, basedOn } = readJson(bytes) ?? (await readSheets(bytes))
  return {
    problems: problems.slice(0, problemsMax),
    moreProblems: Math.max(0, problems.length - problemsMax),
    ...(rulebook && { rulebook, digest: rulebookDigest(rulebook) }),
    ...(basedOn !== undefined && { basedOn }),
    ...(rulebook &&
      draft !== undefined && { preview: await previewOf(call, draft, rulebook, basedOn) }),
  }
}

async function previewOf(call: Call, id: string, rulebook: Rulebook, basedOn?: string) {
  const draft = await permittedDraft(call, id)
  // A draft stays with its branch, whatever a file says.
  const after = { ...rulebook, organisation: draft.rulebook.organisation }
  return {
    revision: draft.revision,
    lines: diffOf(draft.rulebook, after).map((line) => ({
      title: line.subject,
      sentence: lineInWords(line),
    })),
    fromThisText: basedOn === draft.digest,
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
