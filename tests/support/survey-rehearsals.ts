import type { ProcedureName } from '@shared/contracts'
import { liaison } from '../../demo/cast'
import type { World } from '../../demo/world'
import type { HalfYearRehearsals } from './half-year-rehearsals'
import type { Rehearsed } from './repeated'
import { stored } from './stored'
import { answersCounted } from './survey-invariants'

const half = '2026-H1'
const sheet = 3

/**
 * Slips of a branch whose board was published two days ago; a member answers once, so each time
 * about another half-year.
 */
export class SurveyRehearsals {
  private made = 0

  constructor(
    private readonly world: World,
    private readonly halves: HalfYearRehearsals,
  ) {}

  async answerSurvey(): Promise<Rehearsed> {
    const { half: published, member } = await this.halves.published()
    const input = { half: published, answer: 'satisfied' }
    return this.answering(this.halves.world, member, 'answerSurvey', input)
  }

  /** A sheet that lacks a slip is none. */
  issueSlips(): Promise<Rehearsed> {
    const { emulator } = this.world
    const before = stored(emulator, 'surveySlips').length
    const input = { half, count: sheet }
    const procedure = 'issueSlips'
    const command = {
      member: liaison,
      procedure,
      commandId: this.world.newCommandId(),
      input,
    } as const
    const effects = () => Math.floor((stored(emulator, 'surveySlips').length - before) / sheet)
    return Promise.resolve({ emulator, command, effects })
  }

  async answerWithSlip(): Promise<Rehearsed> {
    const { codes } = await this.world.ask(liaison, 'issueSlips', { half, count: 1 })
    const input = { code: codes[0] ?? '', answer: 'neutral' }
    this.made += 1
    return this.answering(this.world, `passer-by-${this.made}`, 'answerWithSlip', input)
  }

  private answering(
    world: World,
    member: string,
    procedure: ProcedureName,
    input: unknown,
  ): Rehearsed {
    const { emulator } = world
    const before = answersCounted(emulator)
    const command = { member, procedure, commandId: world.newCommandId(), input }
    return { emulator, command, effects: () => answersCounted(emulator) - before }
  }
}
