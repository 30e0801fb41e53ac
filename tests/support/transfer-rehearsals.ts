import { firstBook } from '@shared/rulebook/first-book'
import { administrator, decider, partyCommittee } from '../../demo/cast'
import type { World } from '../../demo/world'
import type { Command, Rehearsed } from './repeated'
import { adoption } from './small-branch'
import { stored, storedOne } from './stored'

const admin = administrator.member
const branch = 'leaving-branch'
const letter = { destination: '城北供电公司党委', letterExpires: '2026-12-20' }

/** Members of a branch of their own, who move on. */
export class TransferRehearsals {
  private made = 0
  private isThere = false

  /** The month up to which is counted, the next one, and the half-year of the book. */
  constructor(
    private readonly world: World,
    private readonly when = { lastMonth: '2026-02', since: '2026-03', half: '2026-H1' },
  ) {}

  async startTransfer(): Promise<Rehearsed> {
    const member = await this.member()
    const command = this.command('startTransfer', { member, ...this.leaving() })
    const effects = () =>
      stored(this.world.emulator, 'transfers').filter((one) => one.member === member).length
    return { command, effects }
  }

  async recallTransfer(): Promise<Rehearsed> {
    const transfer = await this.inTransit()
    const command = this.command('recallTransfer', { transfer, reason: '没有成行' })
    return { command, effects: this.acts(transfer, 'recall') }
  }

  async closeTransfer(): Promise<Rehearsed> {
    const transfer = await this.inTransit()
    const command = this.command('closeTransfer', { transfer, receipt: '回执第 1 号' })
    return { command, effects: this.acts(transfer, 'arrive') }
  }

  async importStatement(): Promise<Rehearsed> {
    const { world } = this
    const { statement } = await world.ask(admin, 'showTransfer', {
      transfer: await this.inTransit(),
    })
    const member = this.next('arrived')
    const input = { statement, ...this.line(member) }
    const effects = () =>
      stored(world.emulator, 'members').filter(({ _id }) => _id === member).length
    return { command: this.command('importStatement', input), effects }
  }

  async inTransit(): Promise<string> {
    const member = await this.member()
    return (await this.world.ask(admin, 'startTransfer', { member, ...this.leaving() })).transfer
  }

  private line(member: string) {
    const post = { office: 'ordinary', department: '检修部', post: 'frontline' } as const
    return { branch, member, ...post, since: this.when.since, hasPhone: true }
  }

  private leaving() {
    return { ...letter, lastMonth: this.when.lastMonth }
  }

  private async member(): Promise<string> {
    await this.branchWithBook()
    const member = this.next('leaver')
    await this.enrol(member)
    return member
  }

  private async branchWithBook(): Promise<void> {
    if (this.isThere) return
    const parent = partyCommittee.organisation
    const created = { organisation: branch, kind: 'branch' as const, name: '检修三支部', parent }
    await this.world.ask(admin, 'createOrganisation', created)
    await this.enrol('leaving-voter', 'formal')
    const decision = { ...adoption, expected: 1, present: 1, ayes: 1 }
    const rulebook = { ...firstBook, startsWith: this.when.half }
    const book = { branch, rulebook, decision }
    const { draft } = await this.world.ask(admin, 'adoptRulebook', book)
    // Another rehearsal may have made the superior one that approves.
    if (draft !== undefined) await this.world.ask(decider, 'approveRulebook', { draft })
    this.isThere = true
  }

  private enrol(member: string, standing: 'formal' | 'probationary' = 'probationary') {
    return this.world.ask(admin, 'enrolMember', {
      member,
      name: '唐亮',
      branch,
      standing,
      office: 'ordinary',
      department: '检修部',
      post: 'frontline',
      scored: true,
      since: '2026-01',
      hasPhone: true,
      underProbation: false,
    })
  }

  private acts(transfer: string, act: 'arrive' | 'recall'): () => number {
    return () => {
      const { trail } = storedOne(this.world.emulator, 'transfers', transfer)
      return trail.filter((step) => step.act === act).length
    }
  }

  private command(procedure: Command['procedure'], input: unknown): Command {
    return { member: admin, procedure, commandId: this.world.newCommandId(), input }
  }

  private next(what: string): string {
    this.made += 1
    return `${what}-${this.made}`
  }
}
