import type { Reply } from '@/cloud/reply'
import { showMe, showOrganisation, type Node } from '../client'

export type Place = Pick<Node, 'organisation' | 'name' | 'kind'>

/** The organisations that the reader administers, each once. */
export async function seatsOfMine(): Promise<Reply<Place[]>> {
  const me = await showMe()
  if (!me.ok) return me
  const held = me.value.roles.filter(({ role }) => role === 'administrator')
  const seats: Place[] = []
  for (const organisation of new Set(held.map((role) => role.organisation))) {
    const node = await showOrganisation(organisation)
    if (!node.ok) return node
    seats.push(node.value)
  }
  return { ok: true, value: seats }
}
