import type { ProcedureName } from '@shared/contracts'
import { decider, liaison, secretary } from '../../demo/cast'
import type { World } from '../../demo/world'
import { Rehearsals } from './rehearsals'
import { settled, type Rehearsed } from './repeated'
import { ordinary, probationary, smallCommittee } from './small-branch'
import { stored, storedOne } from './stored'

const half = '2026-H1'
const publishedNoon = '2026-07-24 12:00'
const [first, second, third, ...panel] = ordinary
const beside = [...smallCommittee, probationary, first, second, third]
const reason = '现场照片能证明到会。'

interface Absence {
  member: string
  entry: string
}

/**
 * A branch with a published half and a panel. Absences of the half that runs are made as they are
 * needed; those on the board were made before it, and each grant of one makes another edition.
 */
export class AppealRehearsals {
  private readonly daily: Rehearsals
  private onBoard: Absence[] = []
  private running: Absence[] = []

  constructor(readonly world: World) {
    this.daily = new Rehearsals(world)
  }

  /** The branch is set up; `rolls` activities of June nobody came to. */
  async setUp(rolls: number): Promise<void> {
    const { world } = this
    world.setClock('2026-06-18 16:05')
    for (let roll = 0; roll < rolls; roll += 1) {
      this.onBoard.push(...(await this.nobodyCame('2026-06-18')))
    }
    world.setClock('2026-07-03 09:30')
    await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
    world.setClock('2026-07-22 17:20')
    const held = { heldOn: '2026-07-22', expected: 11, present: 9, disputed: [], panelAyes: 8 }
    await world.ask(secretary, 'recordBriefing', { half, ...held, panel: [...panel] })
    await world.ask(secretary, 'publishBoard', { half })
    world.setClock(publishedNoon)
  }

  async submitAppeal(): Promise<Rehearsed> {
    return this.submission(await this.absence(false), 'reconsidering')
  }

  /** The panel denied it: the superior hears it once more. */
  async submitAgain(): Promise<Rehearsed> {
    const absence = await this.absence(false)
    await this.vote(await this.submitted(absence), 'deny', panel.slice(0, 2))
    return this.submission(absence, 'referred')
  }

  async withdrawAppeal(): Promise<Rehearsed> {
    const absence = await this.absence(false)
    const appeal = await this.submitted(absence)
    const before = this.appeal(appeal).trail.length
    return {
      ...this.sent(absence.member, 'withdrawAppeal', { appeal }),
      effects: () => this.appeal(appeal).trail.length - before,
    }
  }

  async firstVote(): Promise<Rehearsed> {
    return this.ballot(await this.submitted(await this.absence(false)), 'deny', panel[0])
  }

  async denyingVote(): Promise<Rehearsed> {
    const appeal = await this.submitted(await this.absence(false))
    await this.vote(appeal, 'deny', panel.slice(0, 1))
    return this.ballot(appeal, 'deny', panel[1])
  }

  /** Books into the frozen half and orders the next edition. */
  async grantingVote(): Promise<Rehearsed> {
    const appeal = await this.submitted(await this.boardAbsence())
    return this.lastVote(appeal)
  }

  /** A rejected declaration is booked after all. */
  async grantedDeclaration(): Promise<Rehearsed> {
    const declaration = await this.daily.endorsed(secretary)
    const rejected = { declaration, outcome: 'reject', reason: '材料不齐。' } as const
    await this.world.ask(decider, 'decideDeclaration', rejected)
    const target = { kind: 'declaration', declaration } as const
    const { appeal } = await this.world.ask(secretary, 'submitAppeal', { target, reason })
    return this.lastVote(appeal)
  }

  /** Of a panel member: two are left of it, so the superior decides at once. */
  async superiorDenies(): Promise<Rehearsed> {
    return this.decision(await this.submitted(await this.absence(true)), 'deny')
  }

  async superiorGrants(): Promise<Rehearsed> {
    const appeal = await this.submitted(await this.absence(true))
    return { ...this.decision(appeal, 'grant'), effects: () => this.granted(appeal) }
  }

  /** The same of an absence that is on the board: the next edition is ordered. */
  async superiorCorrectsBoard(): Promise<Rehearsed> {
    return this.decision(await this.submitted(await this.boardAbsence(true)), 'grant')
  }

  /** The vote that makes the majority. */
  private async lastVote(appeal: string): Promise<Rehearsed> {
    await this.vote(appeal, 'grant', panel.slice(0, 1))
    return { ...this.ballot(appeal, 'grant', panel[1]), effects: () => this.granted(appeal) }
  }

  private submission({ member, entry }: Absence, state: string): Rehearsed {
    const target = { kind: 'entry', entry }
    return {
      ...this.sent(member, 'submitAppeal', { target, reason }),
      effects: () =>
        stored(this.world.emulator, 'appeals').filter(
          (one) => one.target === `entry:${entry}` && one.state === state,
        ).length,
    }
  }

  private ballot(appeal: string, vote: 'grant' | 'deny', voter: string) {
    return {
      ...this.sent(voter, 'voteOnAppeal', { appeal, vote, reason }),
      effects: () => this.appeal(appeal).votes.filter(({ member }) => member === voter).length,
    }
  }

  private decision(appeal: string, vote: 'grant' | 'deny'): Rehearsed {
    return {
      ...this.sent(decider, 'decideAppeal', { appeal, vote, reason }),
      effects: () => (this.appeal(appeal).decidedBy === 'superior' ? 1 : 0),
    }
  }

  private async vote(appeal: string, vote: 'grant' | 'deny', voters: readonly string[]) {
    for (const member of voters) {
      await this.world.ask(member, 'voteOnAppeal', { appeal, vote, reason })
    }
  }

  private async submitted({ member, entry }: Absence): Promise<string> {
    const target = { kind: 'entry', entry } as const
    return (await this.world.ask(member, 'submitAppeal', { target, reason })).appeal
  }

  private appeal(id: string) {
    return storedOne(this.world.emulator, 'appeals', id)
  }

  /** Facts that the grant booked, without what it took back. */
  private granted(appeal: string): number {
    return stored(this.world.emulator, 'entries').filter(
      (one) => one.kind === 'fact' && one.decision === appeal && one.reverses === undefined,
    ).length
  }

  private async absence(ofPanel: boolean): Promise<Absence> {
    const found = taken(this.running, ofPanel)
    if (found) return found
    this.running.push(...(await this.nobodyCame(publishedNoon.slice(0, 10))))
    return this.absence(ofPanel)
  }

  /** Nothing is booked into the half while an edition of its board is being made. */
  private async boardAbsence(ofPanel = false): Promise<Absence> {
    await settled(this.world.emulator)
    const found = taken(this.onBoard, ofPanel)
    if (!found) throw new Error('More absences have to be made before the board')
    return found
  }

  private async nobodyCame(day: string): Promise<Absence[]> {
    const { world } = this
    const about = { kind: 'themeDay', title: '主题党日', place: '三楼会议室' } as const
    const times = { day, startsAt: '11:30', endsAt: '13:00', onLeave: [] }
    const { activity } = await world.ask(liaison, 'createActivity', { ...about, ...times })
    const { lines } = await world.ask(liaison, 'showActivity', { activity })
    const expected = lines.map(({ member }) => member).filter((member) => member !== liaison)
    const marks = expected.map((member) => ({ member, attended: false }))
    await world.ask(liaison, 'closeActivity', { activity, marks })
    return stored(world.emulator, 'entries')
      .filter((one) => one.kind === 'fact' && one.matter === activity)
      .map(({ subject: member, _id: entry }) => ({ member, entry }))
  }

  private sent(member: string, procedure: ProcedureName, input: unknown) {
    const commandId = this.world.newCommandId()
    return { emulator: this.world.emulator, command: { member, procedure, commandId, input } }
  }
}

/** Takes one out, of somebody on the panel or of somebody who has nothing to do with it. */
function taken(absences: Absence[], ofPanel: boolean): Absence | undefined {
  const whose: readonly string[] = ofPanel ? panel : beside
  const place = absences.findIndex(({ member }) => whose.includes(member))
  return place < 0 ? undefined : absences.splice(place, 1)[0]
}
