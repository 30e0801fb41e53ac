import type { World } from '../../demo/world'

/** The code of a slip that this person hands out. */
export async function slipOf(world: World, issuer: string, member: string): Promise<string> {
  const { slips } = await world.ask(issuer, 'issueBindingSlips', { members: [member] })
  return slips[0]?.code ?? ''
}

/** The member uses it, from the phone that is called after them. */
export async function bindWithSlip(world: World, issuer: string, member: string) {
  return world.ask(member, 'bindIdentity', { code: await slipOf(world, issuer, member) })
}
