import { contracts, type ProcedureName } from '@shared/contracts'
import type { Documents } from '../../cloudfunctions/kit/documents'
import type { World } from '../../demo/world'
import { stored } from './stored'

type Reply = Record<string, unknown> & { next?: string }

/** The procedures whose reply says where the next page begins. */
export function pagedProcedures(): ProcedureName[] {
  return (Object.keys(contracts) as ProcedureName[]).filter((name) => {
    const output = contracts[name].output as { shape?: Record<string, unknown> }
    // Of a declaration `next` is who acts next; a page has its rows beside it.
    return output.shape !== undefined && 'next' in output.shape && 'after' in inputOf(name)
  })
}

function inputOf(name: ProcedureName): Record<string, unknown> {
  return (contracts[name].input as { shape?: Record<string, unknown> }).shape ?? {}
}

/** The ids of all rows that a list gives, page after page; throws where a page gives one again. */
export async function pagedThrough(
  world: World,
  member: string,
  list: ProcedureName,
  idOf: string,
  input: object = {},
): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let after: string | undefined; ;) {
    const reply = (await world.ask(member, list, { ...input, after })) as Reply
    const rows = rowsOf(reply, idOf)
    for (const row of rows) {
      const id = row[idOf] ?? ''
      if (ids.has(id)) throw new Error(`${list} gives ${id} twice`)
      ids.add(id)
    }
    after = reply.next
    if (after === undefined) return ids
  }
}

/** Of the lists in a reply the one whose rows have that id. */
function rowsOf(reply: Reply, idOf: string): Record<string, string>[] {
  const lists = Object.values(reply).filter(Array.isArray) as Record<string, string>[][]
  return lists.find((list) => list.some((row) => idOf in row)) ?? []
}

/** Up to so many documents like one that a procedure made, under ids that end in `mark`. */
export function multiply<Name extends keyof Documents>(
  { emulator }: World,
  collection: Name,
  is: (document: Documents[Name]) => boolean,
  { total, mark }: { total: number; mark: string },
): void {
  const alike = stored(emulator, collection).filter(is)
  const [like] = alike
  if (!like) throw new Error(`Nothing in ${collection} to make more of`)
  const more = Array.from({ length: total - alike.length }, (_, index) => {
    const _id = `${like._id}-${String(index).padStart(5, '0')}-${mark}`
    return { ...like, _id }
  })
  emulator.store.import(collection, more)
}
