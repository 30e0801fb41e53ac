import type { ProcedureName } from '@shared/contracts'
import { decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { World } from '../../demo/world'
import type { Command, Rehearsed } from './repeated'
import { ordinary, probationary, smallCommittee } from './small-branch'
import { stored, storedOne } from './stored'

/** Noon of an ordinary day; every rehearsal happens within it. */
const ordinaryNoon = '2026-03-20 12:00'
const smallPhoto = photo(1)

/**
 * Brings a small branch to the moment before a command, as often as one likes: what the command
 * needs is made through the procedures, and its effect is counted in the store.
 */
export class Rehearsals {
  private made = 0

  constructor(
    readonly world: World,
    private readonly noon = ordinaryNoon,
  ) {
    world.setClock(noon)
  }

  async submitDeclaration(member = this.nextMember()): Promise<Rehearsed> {
    const { emulator } = this.world
    const title = this.nextTitle('义务劳动')
    const photos = [await this.world.upload(member, 'evidence', smallPhoto)]
    const form = { indicator: 'L12', day: this.today, title, photos }
    return {
      command: this.command(member, 'submitDeclaration', form),
      effects: () => stored(emulator, 'declarations').filter((one) => one.title === title).length,
    }
  }

  async endorseDeclaration(): Promise<Rehearsed> {
    const { emulator } = this.world
    const declaration = await this.submitted(this.nextMember())
    return {
      command: this.command(liaison, 'endorseDeclaration', { declaration }),
      effects: () => {
        const { trail } = storedOne(emulator, 'declarations', declaration)
        return trail.filter(({ act }) => act === 'endorse').length
      },
    }
  }

  /** The secretary's own, which the superior decides: decision and entry in one transaction. */
  async decideDeclaration(): Promise<Rehearsed> {
    const declaration = await this.endorsed(secretary)
    const input = { declaration, outcome: 'approve', reason: '材料齐全，同意。' }
    return {
      command: this.command(decider, 'decideDeclaration', input),
      effects: () => this.entriesOf(declaration),
    }
  }

  async castVotes(): Promise<Rehearsed> {
    const { emulator } = this.world
    const [, voter] = smallCommittee
    const { meeting, items } = await this.openMeeting()
    const votes = items.map((item) => ({ item, vote: 'aye' }))
    return {
      command: this.command(voter, 'castVotes', { meeting, votes }),
      effects: () => {
        const { items: voted } = storedOne(emulator, 'resolutions', meeting)
        return voted[0]?.votes.filter((one) => one.voter === voter).length ?? 0
      },
    }
  }

  /** The chair puts another value to the vote than the liaison proposed. */
  async proposePoints(): Promise<Rehearsed> {
    const { emulator } = this.world
    const item = await this.submitted(this.nextMember(), 'J08')
    await this.world.ask(liaison, 'endorseDeclaration', { declaration: item, points: 100 })
    const { meeting } = await this.openMeeting()
    return {
      command: this.command(secretary, 'proposePoints', { meeting, item, points: 200 }),
      effects: () => {
        const { items } = storedOne(emulator, 'resolutions', meeting)
        return items.filter((one) => one.item === item && one.points === 200).length
      },
    }
  }

  async closeMeeting(): Promise<Rehearsed> {
    const { emulator } = this.world
    const { meeting, items } = await this.openMeeting()
    await this.voteAll(meeting, items)
    return {
      command: this.command(secretary, 'closeMeeting', { meeting, reasons: [] }),
      effects: () => (storedOne(emulator, 'resolutions', meeting).closedAt === undefined ? 0 : 1),
    }
  }

  async signIn(): Promise<Rehearsed> {
    const { emulator } = this.world
    const member = this.nextMember()
    const activity = await this.activity('12:05')
    const { codes } = await this.world.ask(liaison, 'issueSignInCodes', { activity })
    return {
      command: this.command(member, 'signIn', { code: codes[0]?.text ?? '' }),
      effects: () =>
        stored(emulator, 'attendances').filter((one) => one.activity === activity).length,
    }
  }

  /** One line to book, and the liaison's own, which is left for the deputy. */
  async closeActivity(): Promise<Rehearsed> {
    const { emulator } = this.world
    const activity = await this.activity('11:40')
    const marks = [
      { member: ordinary[0], attended: true },
      { member: ordinary[1], attended: false },
    ]
    return {
      command: this.command(liaison, 'closeActivity', { activity, marks }),
      effects: () => (storedOne(emulator, 'activities', activity).rollCalledAt ? 1 : 0),
    }
  }

  /** What a stopped job left is done by the timer; then nobody waits for "入账中". */
  async settle(): Promise<void> {
    await this.world.emulator.trigger('clock', 'everyTenMinutes')
  }

  entriesOf(matter: string): number {
    return stored(this.world.emulator, 'entries').filter(
      (entry) => entry.kind === 'fact' && entry.matter === matter,
    ).length
  }

  command(member: string, procedure: ProcedureName, input: unknown): Command {
    return { member, procedure, commandId: this.world.newCommandId(), input }
  }

  async submitted(member: string, indicator = 'L12'): Promise<string> {
    const title = this.nextTitle('社区服务')
    const photos = [await this.world.upload(member, 'evidence', smallPhoto)]
    const form = { indicator, day: this.today, title, photos }
    return (await this.world.ask(member, 'submitDeclaration', form)).declaration
  }

  async endorsed(member: string): Promise<string> {
    const declaration = await this.submitted(member)
    const endorser = member === liaison ? deputyLiaison : liaison
    await this.world.ask(endorser, 'endorseDeclaration', { declaration })
    return declaration
  }

  async activity(startsAt: string, endsAt = '13:00'): Promise<string> {
    const created = await this.world.ask(liaison, 'createActivity', {
      kind: 'themeDay',
      ...this.announcement(startsAt, endsAt),
    })
    return created.activity
  }

  /** On the day of the rehearsals; the first two ordinary members and the liaison are expected. */
  announcement(startsAt: string, endsAt: string) {
    const onLeave = [...smallCommittee, deputyLiaison, probationary, ...ordinary.slice(2)]
    const about = { title: this.nextTitle('主题党日'), place: '三楼会议室' }
    return { ...about, day: this.today, startsAt, endsAt, onLeave }
  }

  /** One meeting at a time: whatever is open is closed first. */
  async openMeeting(): Promise<{ meeting: string; items: string[] }> {
    await this.agendaWaiting()
    const { meeting } = await this.world.ask(secretary, 'openMeeting', { title: '三月支委会' })
    return { meeting, items: await this.itemsOf(meeting) }
  }

  /** Nothing is open, and something waits for the next meeting. */
  async agendaWaiting(): Promise<void> {
    await this.settle()
    const { meetings } = await this.world.ask(secretary, 'listMeetings', {})
    for (const { meeting, state } of meetings) {
      if (state !== 'open') continue
      await this.voteAll(meeting, await this.itemsOf(meeting))
      await this.world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
    }
    await this.endorsed(this.nextMember())
  }

  async voteAll(meeting: string, items: readonly string[]): Promise<void> {
    const shown = await this.world.ask(secretary, 'showMeeting', { meeting })
    const votes = shown.items
      .filter(({ item }) => items.includes(item))
      .map(({ item, points }) => ({ item, vote: 'aye' as const, points }))
    for (const member of smallCommittee) {
      await this.world.ask(member, 'castVotes', { meeting, votes })
    }
  }

  private async itemsOf(meeting: string): Promise<string[]> {
    const { items } = await this.world.ask(secretary, 'showMeeting', { meeting })
    return items.map(({ item }) => item)
  }

  get today(): string {
    return this.noon.slice(0, 10)
  }

  /** Those who are expected at this branch's rehearsed activities, in turn. */
  nextMember(): string {
    return ordinary[this.made % 2] as string
  }

  nextTitle(what: string): string {
    this.made += 1
    return `${what}第 ${this.made} 次`
  }
}
