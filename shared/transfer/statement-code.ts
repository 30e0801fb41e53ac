import { statementFormat } from './statement-format'
import type { SignedStatement } from './transfer'

/** The first word of a code, which says what it is and how it is read. */
const mark = 'PPTS1'

/**
 * A statement as short as a code that is printed can hold: the values in their order, without the
 * names. About 650 bytes; the statement as JSON is twice that.
 */
export function codeOfStatement(statement: SignedStatement): string {
  const { content, digest, publicKey, signature } = statement
  const { from, modules, head } = content
  return JSON.stringify([
    mark,
    content.transfer,
    content.issuedAt,
    content.name,
    content.standing,
    [from.organisation, from.name],
    content.year,
    content.through,
    content.rulebookVersion,
    modules.map(({ window, module, earned, attainable }) => [window, module, earned, attainable]),
    [head.sequence, head.hash],
    content.letterExpires,
    digest,
    publicKey,
    signature,
  ])
}

type Value = string | number
type Values = [
  mark: string,
  transfer: string,
  issuedAt: string,
  name: string,
  standing: SignedStatement['content']['standing'],
  from: [organisation: string, name: string],
  year: number,
  through: string,
  rulebookVersion: string,
  modules: [window: string, module: Value, earned: number, attainable: number][],
  head: [sequence: number, hash: string],
  letterExpires: string,
  digest: string,
  publicKey: string,
  signature: string,
]
type CarriedModule = SignedStatement['content']['modules'][number]

/**
 * The statement that a code holds; nothing where it is none. Its values are not looked at here: the
 * server does that, and the seal says whether one was changed.
 */
export function statementOfCode(read: unknown): SignedStatement | undefined {
  if (!Array.isArray(read) || read[0] !== mark || read.length !== 15) return undefined
  const [, transfer, issuedAt, name, standing, from, year, through, ...rest] = read as Values
  const [rulebookVersion, modules, head, letterExpires, digest, publicKey, signature] = rest
  if (![from, modules, head].every(Array.isArray) || !modules.every(Array.isArray)) return undefined
  return {
    content: {
      format: statementFormat,
      transfer,
      issuedAt,
      name,
      standing,
      from: { organisation: from[0], name: from[1] },
      year,
      through,
      rulebookVersion,
      modules: modules.map(([window, module, earned, attainable]) => {
        return { window, module: module as CarriedModule['module'], earned, attainable }
      }),
      head: { sequence: head[0], hash: head[1] },
      letterExpires,
    },
    digest,
    publicKey,
    signature,
  }
}
