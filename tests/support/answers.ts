import fs from 'node:fs'
import path from 'node:path'

/**
 * What the procedures answered through the real entry, in all tests together: `dist/answers`, one
 * file a process. `npm test` holds it against the contracts once the tests are through.
 */
export const answersFolder = 'dist/answers'

const noted = new Set<string>()

/** "castVotes itemUnknown", "castVotes done"; each once a test file. */
export function noteAnswer(event: unknown, result: unknown): void {
  const { procedure } = (event ?? {}) as { procedure?: unknown }
  const { ok, refusal } = (result ?? {}) as { ok?: boolean; refusal?: { code: string } }
  if (typeof procedure !== 'string' || ok === undefined) return
  const line = `${procedure} ${refusal?.code ?? 'done'}`
  if (noted.has(line)) return
  noted.add(line)
  const folder = path.join(__dirname, '../..', answersFolder)
  fs.mkdirSync(folder, { recursive: true })
  fs.appendFileSync(path.join(folder, `${process.pid}.txt`), `${line}\n`)
}
