import { firstBook } from '@shared/rulebook/first-book'
import type { RulebookDraft } from '@shared/rulebook/draft'
import { branch, decider, partyCommittee, secretary } from '../../demo/cast'
import type { World } from '../../demo/world'
import type { Command, Rehearsed } from './repeated'
import { adoption } from './small-branch'
import { stored, storedOne } from './stored'

const basis = { kind: 'analysis' as const, text: '多数党员已达上限，区分不出。' }
const added = {
  like: 'L12',
  indicator: 'L30',
  title: '结对帮学',
  clause: '结对帮学一次计 1 分，全年至多 6 分。',
  basis,
}

/** A rulebook on its way: each time a draft of its own, the one before being given up. */
export class RulebookRehearsals {
  private made = 0
  private lowerings = 0

  constructor(private readonly world: World) {}

  async startRulebookDraft(): Promise<Rehearsed> {
    await this.giveUp()
    const version = this.nextVersion()
    const input = { version, startsWith: '2027-H1' }
    const effects = () =>
      this.drafts().filter(({ rulebook }) => rulebook.version === version).length
    return { command: this.command('startRulebookDraft', input), effects }
  }

  changeDraftRow(): Promise<Rehearsed> {
    return this.change('changeDraftRow', this.lowered())
  }

  addDraftRow(): Promise<Rehearsed> {
    return this.change('addDraftRow', added)
  }

  removeDraftRow(): Promise<Rehearsed> {
    return this.change('removeDraftRow', { indicator: 'L12', basis })
  }

  async replaceRulebookDraft(): Promise<Rehearsed> {
    const { draft, revision, rulebook } = await this.fresh()
    const input = { draft, revision, rulebook: { ...rulebook, title: '改名的细则' }, basis }
    return this.rehearsed('replaceRulebookDraft', draft, input, 'change')
  }

  async proposeRulebook(): Promise<Rehearsed> {
    const draft = await this.changed()
    return this.rehearsed('proposeRulebook', draft, { draft }, 'propose')
  }

  async reopenRulebookDraft(): Promise<Rehearsed> {
    const draft = await this.proposed()
    return this.rehearsed('reopenRulebookDraft', draft, { draft }, 'reopen')
  }

  async abandonRulebookDraft(): Promise<Rehearsed> {
    const { draft } = await this.fresh()
    return this.rehearsed('abandonRulebookDraft', draft, { draft }, 'abandon')
  }

  /** Version and draft in one transaction. */
  async adoptRulebookDraft(): Promise<Rehearsed> {
    await this.setFiling('file')
    const draft = await this.proposed()
    return this.comingIntoForce('adoptRulebookDraft', draft, { draft, decision: adoption })
  }

  async approveRulebook(): Promise<Rehearsed> {
    const draft = await this.adopted()
    return this.comingIntoForce('approveRulebook', draft, { draft }, decider)
  }

  async returnRulebook(): Promise<Rehearsed> {
    const draft = await this.adopted()
    const input = { draft, reason: '请写明依据。' }
    return this.rehearsed('returnRulebook', draft, input, 'return', decider)
  }

  setRulebookFrame(): Promise<Rehearsed> {
    this.made += 1
    const addedPointsMax = 100_000 + this.made
    const input = { ...this.frame('file'), addedPointsMax }
    const effects = () =>
      stored(this.world.emulator, 'rulebookFrames').filter(
        (frame) => frame.addedPointsMax === addedPointsMax,
      ).length
    return Promise.resolve({ command: this.command('setRulebookFrame', input, decider), effects })
  }

  private async change(procedure: Command['procedure'], change: object): Promise<Rehearsed> {
    const { draft, revision } = await this.fresh()
    return this.rehearsed(procedure, draft, { draft, revision, ...change }, 'change')
  }

  private rehearsed(
    procedure: Command['procedure'],
    draft: string,
    input: object,
    act: RulebookDraft['trail'][number]['act'],
    member = secretary,
  ): Rehearsed {
    const before = this.trail(draft).length
    const effects = () =>
      this.trail(draft)
        .slice(before)
        .filter((step) => step.act === act).length
    return { command: this.command(procedure, input, member), effects }
  }

  private comingIntoForce(
    procedure: Command['procedure'],
    draft: string,
    input: object,
    member = secretary,
  ): Rehearsed {
    const { version } = storedOne(this.world.emulator, 'rulebookDrafts', draft).rulebook
    const effects = () =>
      stored(this.world.emulator, 'rulebooks').filter((one) => one.version === version).length
    return { command: this.command(procedure, input, member), effects }
  }

  private async fresh() {
    await this.giveUp()
    const version = this.nextVersion()
    const started = { version, startsWith: '2027-H1' }
    const { draft, revision } = await this.world.ask(secretary, 'startRulebookDraft', started)
    return { draft, revision, rulebook: { ...firstBook, version, startsWith: '2027-H1' } }
  }

  private async changed(): Promise<string> {
    const { draft, revision } = await this.fresh()
    await this.world.ask(secretary, 'changeDraftRow', {
      draft,
      revision,
      ...this.lowered(),
    })
    return draft
  }

  /** By another figure each time: a draft starts from what the one before it brought into force. */
  private lowered() {
    this.lowerings += 1
    const cap = { general: 500 - (this.lowerings % 100), except: [300] }
    return { indicator: 'L12', change: { cap }, basis }
  }

  private async proposed(): Promise<string> {
    const draft = await this.changed()
    await this.world.ask(secretary, 'proposeRulebook', { draft })
    return draft
  }

  private async adopted(): Promise<string> {
    await this.setFiling('approve')
    const draft = await this.proposed()
    await this.world.ask(secretary, 'adoptRulebookDraft', { draft, decision: adoption })
    return draft
  }

  /** One draft of a branch is on its way at a time. */
  private async giveUp(): Promise<void> {
    for (const { _id: draft, state } of this.drafts()) {
      if (state === 'inForce' || state === 'abandoned') continue
      if (state === 'adopted') {
        await this.world.ask(decider, 'returnRulebook', { draft, reason: '另行起草。' })
      }
      await this.world.ask(secretary, 'abandonRulebookDraft', { draft })
    }
  }

  private setFiling(filing: 'file' | 'approve') {
    return this.world.ask(decider, 'setRulebookFrame', this.frame(filing))
  }

  private frame(filing: 'file' | 'approve') {
    return { organisation: partyCommittee.organisation, pinned: [], standard: [], filing }
  }

  private drafts(): RulebookDraft[] {
    return stored(this.world.emulator, 'rulebookDrafts').filter(
      (draft) => draft.branch === branch.organisation,
    )
  }

  private trail(draft: string): RulebookDraft['trail'] {
    return storedOne(this.world.emulator, 'rulebookDrafts', draft).trail
  }

  private nextVersion(): string {
    this.made += 1
    return `2027-r${this.made}`
  }

  private command(procedure: Command['procedure'], input: object, member = secretary): Command {
    return { member, procedure, commandId: this.world.newCommandId(), input }
  }
}
