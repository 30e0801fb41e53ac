import type { ProcedureName } from '@shared/contracts'
import { openidOf } from '../../demo/cast'
import type { World } from '../../demo/world'

/** Who is refused what, and for which reason; `part` is what is wrong in the usual input. */
export type Line = [procedure: ProcedureName, code: string, who: string, part?: object]
export type Usual = Partial<Record<ProcedureName, object>>

/** Each line refused for its reason, and nothing of them all written but `leaveOut`. */
export async function allRefused(
  world: World,
  usual: Usual,
  lines: readonly Line[],
  leaveOut: readonly string[] = [],
): Promise<void> {
  const { store } = world.emulator
  const before = store.digest(leaveOut)
  const said: string[] = []
  for (const [procedure, , who, part] of lines) {
    const input = { ...usual[procedure], ...part }
    const reply = await world.reply(openidOf(who), procedure, input)
    said.push(`${procedure} ${reply.ok ? 'done' : reply.refusal.code}`)
  }
  expect(said).toEqual(lines.map(([procedure, code]) => `${procedure} ${code}`))
  expect(store.digest(leaveOut)).toBe(before)
}
