import { administrator, liaison } from '../../demo/cast'
import type { OrganisationRehearsals } from './organisation-rehearsals'
import type { Rehearsals } from './rehearsals'
import { valueOf, send, type Rehearsed } from './repeated'
import { stored, storedOne } from './stored'

/** What a member asks for about their own data, and what the branch answers. */
export class PrivacyRehearsals {
  constructor(
    private readonly daily: Rehearsals,
    private readonly organisation: OrganisationRehearsals,
  ) {}

  async askRectification(member = this.daily.nextMember()): Promise<Rehearsed> {
    await this.answerWhatWaits()
    const { daily } = this
    const text = daily.nextTitle('部门写错了')
    return {
      command: daily.command(member, 'askRectification', { text }),
      effects: () =>
        stored(daily.world.emulator, 'rectifications').filter((one) => one.text === text).length,
    }
  }

  async answerRectification(): Promise<Rehearsed> {
    const { daily } = this
    const rectification = await this.asked()
    const input = { rectification, outcome: 'corrected', text: '名册已改。' }
    return {
      command: daily.command(liaison, 'answerRectification', input),
      effects: () => {
        const { answer } = storedOne(daily.world.emulator, 'rectifications', rectification)
        return answer === undefined ? 0 : 1
      },
    }
  }

  /** A newcomer of the superior's branch, so that the others stay as many as they are. */
  async endMembership(): Promise<Rehearsed> {
    const { daily } = this
    const { emulator } = daily.world
    const member = await this.organisation.enrolled()
    const input = { member, resolution: '组织关系转出，2026 年第 3 号' }
    return {
      command: daily.command(administrator.member, 'endMembership', input),
      effects: () => (storedOne(emulator, 'members', member).left === undefined ? 0 : 1),
    }
  }

  async settleTextCheck(): Promise<Rehearsed> {
    const { daily } = this
    const textCheck = await this.doubtful()
    return {
      command: daily.command(liaison, 'settleTextCheck', { textCheck, outcome: 'fine' }),
      effects: () => {
        const { settled } = storedOne(daily.world.emulator, 'textChecks', textCheck)
        return settled === undefined ? 0 : 1
      },
    }
  }

  /** A text of which the platform is in doubt; whoever wrote it, the liaison did not. */
  async doubtful(member = this.daily.nextMember()): Promise<string> {
    const { world } = this.daily
    const { command } = await this.askRectification(member)
    const doubted = { text: `${(command.input as { text: string }).text}，待人工复核` }
    valueOf(await send(world.emulator, { ...command, input: doubted }))
    const newest = stored(world.emulator, 'textChecks').at(-1)
    return newest?._id ?? ''
  }

  /** One that waits for its answer. */
  async asked(): Promise<string> {
    const { command } = await this.askRectification()
    const reply = valueOf(await send(this.daily.world.emulator, command))
    return (reply as { rectification: string }).rectification
  }

  /** A member may have few that are open. */
  private async answerWhatWaits(): Promise<void> {
    const { world } = this.daily
    const { rectifications } = await world.ask(liaison, 'listRectificationsAwaiting', {})
    for (const { rectification } of rectifications) {
      const answer = { rectification, outcome: 'declined' as const, text: '名册无误。' }
      await world.ask(liaison, 'answerRectification', answer)
    }
  }
}
