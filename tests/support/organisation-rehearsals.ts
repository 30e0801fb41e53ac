import { firstBook } from '@shared/rulebook/first-book'
import {
  administrator,
  inspector,
  officeBranch,
  openidOf,
  partyCommittee,
  superiors,
} from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { World } from '../../demo/world'
import type { Emulator } from '../../emulator'
import { send, valueOf, type Command, type Rehearsed } from './repeated'
import { adoption } from './small-branch'
import { stored, storedOne } from './stored'

const { organisation: parent } = partyCommittee
const { organisation: office } = officeBranch
/** The superior's two are the only ones of their branch who vote. */
const counts = { expected: superiors.length, present: superiors.length, ayes: superiors.length }
const decision = { ...adoption, ...counts }

/** What an administrator does, in a branch beside the one in which everything else happens. */
export class OrganisationRehearsals {
  private made = 0
  private fresh: Emulator | undefined

  constructor(
    private readonly world: World,
    private readonly startFresh: () => Promise<Emulator>,
  ) {}

  /** Once in an empty environment: each time another one. */
  async startSetUp(): Promise<Rehearsed> {
    await this.close()
    const emulator = (this.fresh = await this.startFresh())
    const organisation = { organisation: parent, organisationName: partyCommittee.name }
    const input = { setUpCode: demoSetUpCode, ...organisation, name: administrator.name }
    const command = this.command('startSetUp', input)
    return { emulator, command, effects: () => stored(emulator, 'organisations').length }
  }

  /** The phone of the set-up is lost, in an environment of its own. */
  async rebindFirstAdministrator(): Promise<Rehearsed> {
    const { emulator = this.world.emulator, command: setUp } = await this.startSetUp()
    valueOf(await send(emulator, setUp))
    const phone = 'another-phone'
    const input = { setUpCode: demoSetUpCode }
    const command = this.command('rebindFirstAdministrator', input, phone)
    const effects = () =>
      stored(emulator, 'identities').filter(({ _id }) => _id === openidOf(phone)).length
    return { emulator, command, effects }
  }

  createOrganisation(): Promise<Rehearsed> {
    const organisation = this.next('branch')
    const input = { organisation, kind: 'branch', name: '检修二支部', parent }
    const effects = () => this.count('organisations', ({ _id }) => _id === organisation)
    return Promise.resolve({ command: this.command('createOrganisation', input), effects })
  }

  enrolMember(): Promise<Rehearsed> {
    const member = this.next('newcomer')
    const effects = () => this.count('entries', ({ subject }) => subject === member)
    return Promise.resolve({ command: this.command('enrolMember', newcomer(member)), effects })
  }

  async issueBindingCode(): Promise<Rehearsed> {
    const member = await this.enrolled()
    const effects = () => this.count('bindingCodes', (one) => one.member === member)
    return { command: this.command('issueBindingCode', { member }), effects }
  }

  async bindIdentity(): Promise<Rehearsed> {
    const member = await this.enrolled()
    const { code } = await this.world.ask(administrator.member, 'issueBindingCode', { member })
    const effects = () => this.count('identities', ({ person }) => person === member)
    return { command: this.command('bindIdentity', { code }, member), effects }
  }

  async issueBindingSlips(): Promise<Rehearsed> {
    const members = [await this.enrolled(), await this.enrolled()]
    const issued = () => this.count('bindingCodes', (one) => members.includes(one.member))
    const effects = () => Math.floor(issued() / members.length)
    return { command: this.command('issueBindingSlips', { members }), effects }
  }

  async confirmBinding(): Promise<Rehearsed> {
    const { member: binding, boundAt } = await this.waiting()
    const effects = () => this.count('members', (one) => one._id === binding && !!one.openid)
    return { command: this.command('confirmBinding', { binding, boundAt }), effects }
  }

  async releaseBinding(): Promise<Rehearsed> {
    const { member: binding } = await this.waiting()
    const input = { binding, reason: '手机遗失' }
    const effects = () =>
      this.count('members', (one) => one._id === binding && one.binding?.state === 'released')
    return { command: this.command('releaseBinding', input), effects }
  }

  /** Has used a slip of the administrator's, which somebody has to confirm. */
  private async waiting(): Promise<{ member: string; boundAt: string }> {
    const { world } = this
    const member = await this.enrolled()
    const { slips } = await world.ask(administrator.member, 'issueBindingSlips', {
      members: [member],
    })
    await world.ask(member, 'bindIdentity', { code: slips[0]?.code ?? '' })
    const { binding } = storedOne(world.emulator, 'members', member)
    return { member, boundAt: binding?.state === 'waiting' ? binding.boundAt : '' }
  }

  appointMember(): Promise<Rehearsed> {
    const input = this.appointment()
    const effects = () =>
      storedOne(this.world.emulator, 'organisations', parent).appointments.filter(
        ({ resolution }) => resolution === input.resolution,
      ).length
    return Promise.resolve({ command: this.command('appointMember', input), effects })
  }

  async endAppointment(): Promise<Rehearsed> {
    const input = this.appointment()
    const { appointment } = await this.world.ask(administrator.member, 'appointMember', input)
    const ended = { organisation: parent, appointment, until: '2026-06-30' }
    const effects = () =>
      storedOne(this.world.emulator, 'members', inspector).roles.filter(
        (one) => one.appointment === appointment && one.until === ended.until,
      ).length
    return { command: this.command('endAppointment', ended), effects }
  }

  decideBoardLevel(): Promise<Rehearsed> {
    const title = this.next('党员大会')
    const input = { branch: office, level: 'full', decision: { ...decision, title } }
    const effects = () =>
      this.count('organisations', ({ boardLevelResolution }) =>
        Boolean(boardLevelResolution?.startsWith(`${title} `)),
      )
    return Promise.resolve({ command: this.command('decideBoardLevel', input), effects })
  }

  /** The first of a branch: each time of another one, whose only voter is new. */
  async adoptRulebook(): Promise<Rehearsed> {
    const branch = this.next('branch')
    const created = { organisation: branch, kind: 'branch' as const, name: '检修二支部', parent }
    await this.world.ask(administrator.member, 'createOrganisation', created)
    const voter = { ...newcomer(this.next('newcomer')), branch, standing: 'formal' as const }
    await this.world.ask(administrator.member, 'enrolMember', voter)
    const rulebook = { ...firstBook, startsWith: '2027-H1' }
    // In force, or waiting for a superior that another rehearsal has approve.
    const effects = () =>
      this.count('rulebooks', ({ organisation }) => organisation === branch) +
      this.count('rulebookDrafts', (draft) => draft.branch === branch)
    const alone = { ...adoption, expected: 1, present: 1, ayes: 1 }
    const input = { branch, rulebook, decision: alone }
    return { command: this.command('adoptRulebook', input), effects }
  }

  async close(): Promise<void> {
    await this.fresh?.close()
    this.fresh = undefined
  }

  private appointment() {
    const held = { member: inspector, organisation: parent, role: 'inspector' as const }
    return { ...held, from: '2026-03-01', resolution: this.next('决议') }
  }

  /** Somebody new on the roster, without a phone. */
  async enrolled(): Promise<string> {
    const member = this.next('newcomer')
    await this.world.ask(administrator.member, 'enrolMember', newcomer(member))
    return member
  }

  private count<Name extends Parameters<typeof stored>[1]>(
    collection: Name,
    isOne: (document: ReturnType<typeof stored<Name>>[number]) => boolean,
  ): number {
    return stored(this.world.emulator, collection).filter(isOne).length
  }

  private command(
    procedure: Command['procedure'],
    input: unknown,
    member = administrator.member,
  ): Command {
    return { member, procedure, commandId: this.world.newCommandId(), input }
  }

  private next(what: string): string {
    this.made += 1
    return `${what}-${this.made}`
  }
}

/** Probationary, so that the branch's voters stay the superior's two. */
export function newcomer(member: string) {
  return {
    member,
    name: '唐亮',
    branch: office,
    standing: 'probationary' as const,
    office: 'ordinary' as const,
    department: '变电检修一班',
    post: 'frontline' as const,
    scored: true,
    since: '2026-01',
    hasPhone: true,
    underProbation: false,
  }
}
