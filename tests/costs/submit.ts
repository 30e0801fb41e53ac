import { photo } from '../../demo/photo'
import type { World } from '../../demo/world'

/** A form that is complete, with one photo of the member's own. */
export async function writtenForm(world: World, member: string) {
  const upload = await world.upload(member, 'evidence', photo(1))
  return { indicator: 'L12', day: '2026-03-01', title: '社区志愿服务', photos: [upload] }
}

export async function submit(world: World, member: string) {
  return world.ask(member, 'submitDeclaration', await writtenForm(world, member))
}
