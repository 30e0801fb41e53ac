import { statementOfCode } from '@shared/transfer/statement-code'
import type { Statement } from '../client'

/**
 * The statement that was pasted or scanned, as text or as the code of its sheet; the server looks
 * at all of it. Nothing where it is none.
 */
export function statementIn(text: string): Statement | undefined {
  try {
    const read: unknown = JSON.parse(text.trim())
    return statementOfCode(read) ?? whole(read as Partial<Statement> | null)
  } catch {
    return undefined
  }
}

function whole(read: Partial<Statement> | null): Statement | undefined {
  const isWhole =
    typeof read?.digest === 'string' &&
    typeof read.signature === 'string' &&
    typeof read.content?.name === 'string'
  return isWhole ? (read as Statement) : undefined
}
