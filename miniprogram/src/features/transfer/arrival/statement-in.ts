import type { Statement } from '../client'

/** The statement that was pasted; the server looks at all of it. Nothing where it is none. */
export function statementIn(text: string): Statement | undefined {
  try {
    const read = JSON.parse(text.trim()) as Partial<Statement> | null
    const isWhole =
      typeof read?.digest === 'string' &&
      typeof read.signature === 'string' &&
      typeof read.content?.name === 'string'
    return isWhole ? (read as Statement) : undefined
  } catch {
    return undefined
  }
}
