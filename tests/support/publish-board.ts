import type { World } from '../../demo/world'
import type { LargeBranch } from './large-branch'

const half = '2026-H1'

/** Freeze, briefing, edition 1 of the first half's board; the clock is on 23 July afterwards. */
export async function publishFirstHalf(world: World, branch: LargeBranch): Promise<void> {
  const { secretary, members } = branch
  world.setClock('2026-07-03 09:30')
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
  await finishJobs(world)
  world.setClock('2026-07-22 17:20')
  await world.ask(secretary, 'recordBriefing', {
    half,
    heldOn: '2026-07-22',
    expected: members.length,
    present: members.length,
    disputed: [],
    panel: members.slice(-3),
    panelAyes: members.length,
  })
  world.setClock('2026-07-23 09:00')
  await world.ask(secretary, 'publishBoard', { half })
  await finishJobs(world)
}

/** What one call had no time for, the timer goes on with. */
async function finishJobs({ emulator }: World): Promise<void> {
  const isRunning = (job: unknown) => (job as { state: string }).state === 'running'
  for (let run = 0; emulator.store.read('jobs').some(isRunning); run += 1) {
    if (run === 20) throw new Error('A job does not come to its end')
    await emulator.trigger('clock', 'everyTenMinutes')
  }
}
