import type { ProcedureName } from '@shared/contracts'
import { firstBook } from '@shared/rulebook/first-book'
import { administrator, branch, members, secretary } from '../../demo/cast'
import type { World } from '../../demo/world'
import { settled, type Rehearsed } from './repeated'
import { adoption, startEnvironment } from './small-branch'
import { stored } from './stored'

const panel = ['wang-fang', 'sun-li', 'he-jun']
const people = [secretary, ...panel]
const firstYear = 2026
/** So late that there are half-years for every rehearsal; only the first is opened by enrolling. */
const lateNoon = '2299-12-31 12:00'
const counts = { expected: people.length, present: people.length }

/** A branch of four that has not closed a half-year for centuries, and closes the next one. */
export class HalfYearRehearsals {
  private begun = 0

  constructor(readonly world: World) {}

  async setUp(): Promise<void> {
    const { world } = this
    world.setClock(`${firstYear}-01-05 09:00`)
    await startEnvironment(world)
    for (const one of members.filter(({ member }) => people.includes(member))) {
      const enrolment = { branch: branch.organisation, scored: true, underProbation: false }
      await world.ask(administrator.member, 'enrolMember', { ...one, ...enrolment })
    }
    await world.ask(administrator.member, 'appointMember', {
      member: secretary,
      organisation: branch.organisation,
      role: 'secretary',
      from: '2026-01-01',
      resolution: '2026 年 1 月决议第 1 号',
    })
    const member = secretary
    const { code } = await world.ask(administrator.member, 'issueBindingCode', { member })
    await world.ask(member, 'bindIdentity', { code })
    await world.ask(secretary, 'adoptRulebook', {
      branch: branch.organisation,
      rulebook: firstBook,
      decision: { ...adoption, ...counts, ayes: people.length },
    })
    world.setClock(lateNoon)
  }

  async freezeHalfYear(): Promise<Rehearsed> {
    const half = await this.nextHalf()
    return {
      ...this.sent('freezeHalfYear', { half, carryOver: false }),
      effects: () =>
        stored(this.world.emulator, 'evaluations').filter((one) => one.half === half).length,
    }
  }

  async recordBriefing(): Promise<Rehearsed> {
    const half = await this.frozen()
    return {
      ...this.sent('recordBriefing', briefingOf(half)),
      effects: () =>
        stored(this.world.emulator, 'evaluations').filter(
          (one) => one.half === half && one.briefing !== undefined,
        ).length,
    }
  }

  /** What is acknowledged is the order of the edition; the job makes it. */
  async publishBoard(): Promise<Rehearsed> {
    const half = await this.frozen()
    await this.world.ask(secretary, 'recordBriefing', briefingOf(half))
    return {
      ...this.sent('publishBoard', { half }),
      effects: () =>
        stored(this.world.emulator, 'jobs').filter(
          ({ kind, document }) => kind === 'publishBoard' && document.includes(`:${half}:`),
        ).length,
    }
  }

  /** A half of which the board is there; the secretary is the one who is bound. */
  async published(): Promise<{ half: string; member: string }> {
    const half = await this.frozen()
    await this.world.ask(secretary, 'recordBriefing', briefingOf(half))
    await this.world.ask(secretary, 'publishBoard', { half })
    await settled(this.world.emulator)
    return { half, member: secretary }
  }

  private async frozen(): Promise<string> {
    const half = await this.nextHalf()
    await this.world.ask(secretary, 'freezeHalfYear', { half, carryOver: false })
    return half
  }

  private sent(procedure: ProcedureName, input: unknown) {
    const { emulator } = this.world
    const commandId = this.world.newCommandId()
    return { emulator, command: { member: secretary, procedure, commandId, input } }
  }

  /** In their order, and none before the last is frozen: a year is opened from the year before. */
  private async nextHalf(): Promise<string> {
    await settled(this.world.emulator)
    const year = firstYear + Math.floor(this.begun / 2)
    this.begun += 1
    return `${year}-H${this.begun % 2 === 1 ? 1 : 2}`
  }
}

function briefingOf(half: string) {
  const held = { heldOn: lateNoon.slice(0, 10), ...counts, disputed: [] }
  return { half, ...held, panel, panelAyes: people.length }
}
