import { administrator, officeBranch, partyCommittee } from '../../demo/cast'
import type { World } from '../../demo/world'
import { newcomer } from './organisation-rehearsals'
import type { Command, Rehearsed } from './repeated'
import { rosterFile, sheetRow, uploadRoster, type SheetRow } from './roster-sheet'
import { stored, storedOne } from './stored'

const admin = administrator.member

/** What an administrator does with the roster, in the superior's branch. */
export class RosterRehearsals {
  private made = 0

  constructor(
    private readonly world: World,
    private readonly organisation: string = officeBranch.organisation,
  ) {}

  /** Another post of somebody who has just come. */
  async changeMember(): Promise<Rehearsed> {
    const member = this.nextNumber()
    await this.world.ask(admin, 'enrolMember', newcomer(member))
    const { fields, revision } = await this.world.ask(admin, 'showMember', { member })
    const after = { ...fields, post: 'technical' as const }
    const input = { member, revision, fields: after, on: '2026-03-10', basis: '岗位调整通知' }
    const effects = () =>
      stored(this.world.emulator, 'entries').filter(({ subject }) => subject === member).length - 1
    return { command: this.command('changeMember', input), effects }
  }

  async dissolveOrganisation(): Promise<Rehearsed> {
    const organisation = this.nextNumber()
    const created = { organisation, kind: 'branch' as const, name: '检修三支部' }
    const parent = partyCommittee.organisation
    await this.world.ask(admin, 'createOrganisation', { ...created, parent })
    const input = { organisation, on: '2026-03-10', resolution: '党委批复〔2026〕9 号' }
    const effects = () =>
      storedOne(this.world.emulator, 'organisations', organisation).dissolved ? 1 : 0
    return { command: this.command('dissolveOrganisation', input), effects }
  }

  async previewRosterImport(): Promise<Rehearsed> {
    const number = this.nextNumber()
    const file = await uploadRoster(this.world, await rosterFile([sheetRow({ 编号: number })]))
    const effects = () =>
      stored(this.world.emulator, 'rosterImportPages').filter(({ lines }) =>
        lines.some(({ member }) => member === number),
      ).length
    const input = { organisation: this.organisation, file }
    return { command: this.command('previewRosterImport', input), effects }
  }

  async confirmRosterImport(): Promise<Rehearsed> {
    const number = this.nextNumber()
    const one = await this.preview([{ 编号: number }])
    const input = { import: one, basis: '名册核对' }
    // What was decided, once; the timer writes the lines that a stopped job left.
    const effects = () => (storedOne(this.world.emulator, 'rosterImports', one).confirmed ? 1 : 0)
    return { command: this.command('confirmRosterImport', input), effects }
  }

  async preview(rows: readonly SheetRow[]): Promise<string> {
    const file = await uploadRoster(this.world, await rosterFile(rows.map(sheetRow)))
    const input = { organisation: this.organisation, file }
    return (await this.world.ask(admin, 'previewRosterImport', input)).import
  }

  nextNumber(): string {
    this.made += 1
    return `A-${String(this.made).padStart(4, '0')}`
  }

  private command(procedure: Command['procedure'], input: unknown): Command {
    return { member: admin, procedure, commandId: this.world.newCommandId(), input }
  }
}
