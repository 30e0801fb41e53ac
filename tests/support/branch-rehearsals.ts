import { deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Rehearsals } from './rehearsals'
import { send, sendWithoutItsJob, valueOf, type Command, type Rehearsed } from './repeated'
import { stored, storedOne } from './stored'

/** What else a branch does between two board days, each brought to the moment before it. */
export class BranchRehearsals {
  constructor(private readonly daily: Rehearsals) {}

  async amendDeclaration(): Promise<Rehearsed> {
    const { daily, world } = this
    const member = daily.nextMember()
    const declaration = await daily.submitted(member)
    await world.ask(liaison, 'returnDeclaration', { declaration, reason: '请补写地点。' })
    const photos = [await world.upload(member, 'evidence', photo(2))]
    const form = { indicator: 'L12', day: daily.today, title: daily.nextTitle('重写'), photos }
    const input = { declaration, ...form, keep: [] }
    return this.onTrail(member, 'amendDeclaration', 'amend', input)
  }

  async withdrawDeclaration(): Promise<Rehearsed> {
    const member = this.daily.nextMember()
    const declaration = await this.daily.submitted(member)
    return this.onTrail(member, 'withdrawDeclaration', 'withdraw', { declaration })
  }

  async returnDeclaration(): Promise<Rehearsed> {
    const declaration = await this.daily.submitted(this.daily.nextMember())
    const input = { declaration, reason: '请补充材料。' }
    return this.onTrail(liaison, 'returnDeclaration', 'return', input)
  }

  async openMeeting(): Promise<Rehearsed> {
    const { daily, world } = this
    await daily.agendaWaiting()
    const title = daily.nextTitle('支委会')
    return {
      command: daily.command(secretary, 'openMeeting', { title }),
      effects: () =>
        stored(world.emulator, 'resolutions').filter((one) => one.title === title).length,
    }
  }

  createActivity(): Promise<Rehearsed> {
    const { daily, world } = this
    const title = daily.nextTitle('党课')
    const times = { day: daily.today, startsAt: '14:00', endsAt: '16:00' }
    const input = { kind: 'themeDay', title, place: '三楼会议室', onLeave: [], ...times }
    return Promise.resolve({
      command: daily.command(liaison, 'createActivity', input),
      effects: () =>
        stored(world.emulator, 'activities').filter((one) => one.title === title).length,
    })
  }

  async changeActivity(): Promise<Rehearsed> {
    const { daily, world } = this
    const activity = await daily.activity('14:00', '16:00')
    const form = daily.announcement('14:30', '16:30')
    const input = { activity, ...form, onLeave: form.onLeave.slice(1) }
    return {
      command: daily.command(liaison, 'changeActivity', input),
      effects: () => storedOne(world.emulator, 'activities', activity).changes?.length ?? 0,
    }
  }

  async cancelActivity(): Promise<Rehearsed> {
    const { daily, world } = this
    const activity = await daily.activity('14:00', '16:00')
    return {
      command: daily.command(secretary, 'cancelActivity', { activity, reason: '会议室停电' }),
      effects: () => (storedOne(world.emulator, 'activities', activity).cancelled ? 1 : 0),
    }
  }

  async checkLineLeft(): Promise<Rehearsed> {
    const { daily, world } = this
    const activity = await this.rollCalled()
    return {
      command: daily.command(deputyLiaison, 'checkLineLeft', { activity, attended: true }),
      effects: () =>
        stored(world.emulator, 'entries').filter(
          (one) => one.kind === 'fact' && one.matter === activity && one.subject === liaison,
        ).length,
    }
  }

  /** A roll whose posting has not begun: nobody heard that the commit was done. */
  async continueJob(): Promise<Rehearsed> {
    const { daily, world } = this
    const { emulator } = world
    const { command } = await daily.closeActivity()
    await sendWithoutItsJob(emulator, command)
    const job = `postActivity:${activityOf(command)}`
    return {
      command: daily.command(deputyLiaison, 'continueJob', { job }),
      effects: () => (storedOne(emulator, 'jobs', job).state === 'done' ? 1 : 0),
    }
  }

  private async rollCalled(): Promise<string> {
    const { command } = await this.daily.closeActivity()
    valueOf(await send(this.world.emulator, command))
    return activityOf(command)
  }

  private get world() {
    return this.daily.world
  }

  private onTrail(
    member: string,
    procedure: 'amendDeclaration' | 'withdrawDeclaration' | 'returnDeclaration',
    act: string,
    input: { declaration: string },
  ): Rehearsed {
    const { emulator } = this.world
    return {
      command: this.daily.command(member, procedure, input),
      effects: () => {
        const { trail } = storedOne(emulator, 'declarations', input.declaration)
        return trail.filter((step) => step.act === act).length
      },
    }
  }
}

function activityOf({ input }: Command): string {
  return (input as { activity: string }).activity
}
