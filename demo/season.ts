import { liveFirstHalf } from './first-half'
import { evaluateFirstHalf } from './half-year'
import { setUp } from './set-up'
import { liveSummer } from './summer'
import type { World } from './world'

/** The moment at which the demo begins: the August theme day opens its doors. */
export const demoNow = '2026-08-20T13:50:00.000+08:00'

/**
 * Everything the demo shows, from an empty environment to 20 August 2026. `tell` gets a few words
 * as it goes, for whoever waits.
 */
export async function liveSeason(
  world: World,
  tell: (what: string) => void = () => undefined,
): Promise<void> {
  tell('组织、名册、细则')
  await setUp(world)
  await liveFirstHalf(world, tell)
  tell('半年评定')
  await evaluateFirstHalf(world)
  tell('七月、八月')
  await liveSummer(world)
  world.emulator.clock.set(demoNow)
}
