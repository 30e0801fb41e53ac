import type { BoardLine } from '@shared/board/board'
import { formerOf } from '@shared/privacy/leaving'
import { find, is } from '../../kit/database'

/**
 * The lines as they are shown: who has left the branch since is called by the pseudonym, while what
 * was published stays as it is (docs/adr/0023). Reads nothing where nobody of the page has left.
 */
export async function withoutFormerNames(
  branch: string,
  lines: readonly BoardLine[],
): Promise<BoardLine[]> {
  if (lines.length === 0) return []
  const subjects = lines.map(({ subject }) => subject)
  const former = await find(
    'members',
    { branch: formerOf(branch), _id: is.in(subjects) },
    { limit: lines.length, fields: { name: true } },
  )
  const names = new Map(former.map(({ _id, name }) => [_id, name]))
  return lines.map((line) => ({ ...line, name: names.get(line.subject) ?? line.name }))
}
