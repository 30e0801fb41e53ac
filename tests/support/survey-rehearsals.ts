import type { ProcedureName } from '@shared/contracts'
import { administrator, branch, liaison } from '../../demo/cast'
import type { World } from '../../demo/world'
import type { Rehearsed } from './repeated'
import { stored } from './stored'
import { answersCounted } from './survey-invariants'

const half = '2026-H1'
const sheet = 3

/** A branch whose board was published two days ago; each who answers is new to it. */
export class SurveyRehearsals {
  private made = 0

  constructor(private readonly world: World) {}

  async answerSurvey(): Promise<Rehearsed> {
    const member = await this.newcomer()
    return this.answering(member, 'answerSurvey', { half, answer: 'satisfied' })
  }

  /** A sheet that lacks a slip is none. */
  issueSlips(): Promise<Rehearsed> {
    const { emulator } = this.world
    const before = stored(emulator, 'surveySlips').length
    const command = this.command(liaison, 'issueSlips', { half, count: sheet })
    const effects = () => Math.floor((stored(emulator, 'surveySlips').length - before) / sheet)
    return Promise.resolve({ emulator, command, effects })
  }

  async answerWithSlip(): Promise<Rehearsed> {
    const { codes } = await this.world.ask(liaison, 'issueSlips', { half, count: 1 })
    const input = { code: codes[0] ?? '', answer: 'neutral' }
    return this.answering(this.next('passer-by'), 'answerWithSlip', input)
  }

  private answering(member: string, procedure: ProcedureName, input: unknown): Rehearsed {
    const { emulator } = this.world
    const before = answersCounted(emulator)
    const command = this.command(member, procedure, input)
    return { emulator, command, effects: () => answersCounted(emulator) - before }
  }

  /** Retired and not scored, so that neither the voters nor the board are others than before. */
  private async newcomer(): Promise<string> {
    const member = this.next('retired')
    await this.world.ask(administrator.member, 'enrolMember', {
      member,
      name: '唐亮',
      branch: branch.organisation,
      standing: 'retired',
      office: 'ordinary',
      department: '变电检修一班',
      post: 'frontline',
      scored: false,
      since: '2026-07',
      hasPhone: true,
      underProbation: false,
    })
    const { code } = await this.world.ask(administrator.member, 'issueBindingCode', { member })
    await this.world.ask(member, 'bindIdentity', { code })
    return member
  }

  private command(member: string, procedure: ProcedureName, input: unknown) {
    return { member, procedure, commandId: this.world.newCommandId(), input }
  }

  private next(what: string): string {
    this.made += 1
    return `${what}-${this.made}`
  }
}
