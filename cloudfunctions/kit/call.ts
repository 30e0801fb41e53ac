import type { HeldRole, Identity, Role, Scoped } from '@shared/kernel/authorisation'
import type { Grant } from '@shared/kernel/authorisation'
import { grantsHeld, reachedBy, reaches } from '@shared/kernel/authorisation'
import { millisecondsOf, type Instant } from '@shared/kernel/calendar'
import type { ProcedureContract } from '@shared/kernel/contract'
import { digestOf, digestOfText } from '@shared/kernel/digest'
import { refuse } from '@shared/kernel/refusal'
import { lookOf, type Look } from '@shared/privacy/look'
import type { FreeText } from '@shared/kernel/free-text'
import type { TextCheck } from '@shared/privacy/text-check'
import { isDuplicate } from './cloud-errors'
import { insert, insertOnce, read } from './database'
import type { CommandRecord } from './documents'
import { forgetAfter } from './old-commands'
import { checkedTexts } from './text-check'
import { transact, type Transaction } from './transaction'

interface CallFacts {
  procedure: string
  openid: string
  identity: Identity | undefined
  grants: readonly Grant[]
  now: Instant
  requestId: string
  commandId: string | undefined
  input: unknown
}

/**
 * One call of one person: who, when, what may be touched, and the once-only effect of a command.
 * A handler gets it with its input and uses nothing else to learn about the caller.
 */
export class Call {
  private readonly held: { grant: Grant; held: HeldRole }[]
  /** The superiors' seats by which objects were reached. */
  private readonly seatsAbove = new Set<Role>()
  private shown: string[] | undefined
  /** Texts that a person is to look at; written with the effect of the command. */
  private doubt: TextCheck | undefined
  private permitted = false
  private recorded = false

  constructor(private readonly facts: CallFacts) {
    this.held = facts.identity ? grantsHeld(facts.identity, facts.grants, facts.now) : []
  }

  get now(): Instant {
    return this.facts.now
  }

  get openid(): string {
    return this.facts.openid
  }

  /** The caller; only procedures for `anyone` are reached without one. */
  get identity(): Identity {
    return this.facts.identity ?? refuse('notBound')
  }

  get bound(): boolean {
    return this.facts.identity !== undefined
  }

  /** Bound by a code that nobody has confirmed yet. */
  get waiting(): boolean {
    return this.facts.identity?.waiting === true
  }

  /** True once a stored object has been checked against the caller's scope. */
  get checkedScope(): boolean {
    return this.permitted
  }

  get recordedCommand(): boolean {
    return this.recorded
  }

  /** Refuses unless one of the caller's grants reaches the stored object. */
  permit(object: Scoped): void {
    const { identity } = this.facts
    const reached = identity ? reachedBy(identity, this.held, object) : []
    if (reached.length === 0) refuse('notPermitted')
    this.noteSeats(reached)
    this.permitted = true
  }

  /** Like `permit`, for choosing what to offer. */
  reaches(object: Scoped): boolean {
    return this.facts.identity !== undefined && reaches(this.facts.identity, this.held, object)
  }

  /** Whether another procedure would let the caller at the object: no door without that. */
  mayAsk({ who }: Pick<ProcedureContract, 'who'>, object: Scoped): boolean {
    const { identity, now } = this.facts
    if (identity === undefined || who === 'anyone') return who === 'anyone'
    return reaches(identity, grantsHeld(identity, who, now), object)
  }

  /** The caller's own matters. */
  permitOwn(): Identity {
    const { identity } = this
    this.permit({
      path: identity.path,
      organisation: identity.organisation,
      subject: identity.person,
    })
    return identity
  }

  /** The own organisation, or one further down that was asked for and is in reach. */
  permitOrganisation(object: { _id: string; path: string }): void {
    this.permit({ organisation: object._id, path: object.path })
  }

  /**
   * The nodes of the tree down from which the caller's seats reach: several where one person sits
   * for several superiors, none where the procedure lets the caller in by another grant.
   */
  permitBelow(): string[] {
    const reaching = this.held.filter(({ grant }) => grant.scope === 'below')
    if (reaching.length > 0) this.permitted = true
    this.noteSeats(reaching)
    return [...new Set(reaching.map(({ held }) => held.path))]
  }

  /** The groups that the caller leads; none where the caller is let in by another grant. */
  permitGroups(): string[] {
    const leading = this.held.filter(({ grant }) => grant.scope === 'group')
    if (leading.length > 0) this.permitted = true
    return [...new Set(leading.map(({ held }) => held.organisation))]
  }

  /**
   * Texts that others will see pass the platform's check; in doubt, or where it does not answer, a
   * person looks. The entry does this for the inputs of commands, a handler for what it finds in a
   * file, before either is stored.
   */
  async checksTexts(found: readonly FreeText[]): Promise<void> {
    const doubt = await checkedTexts(this.openid, found)
    if (doubt === undefined) return
    const { person: by, name: byName, organisation: branch, path } = this.identity
    const { procedure, now: at } = this.facts
    const texts = [...(this.doubt?.texts ?? []), ...doubt.texts]
    const verdict = this.doubt?.verdict === 'review' ? 'review' : doubt.verdict
    const written = { branch, path, procedure, by, byName, texts, at }
    this.doubt = { _id: this.commandRecordId(), ...written, verdict, state: 'open' }
  }

  private noteSeats(reached: readonly { grant: Grant }[]): void {
    for (const { grant } of reached) if (grant.scope === 'below') this.seatsAbove.add(grant.role)
  }

  /** Whose data the answer shows: a contract that is `personal` owes that, if it is nobody's. */
  showsDataOf(people: Iterable<string>): void {
    this.shown = [...(this.shown ?? []), ...people]
  }

  get saidWhoseData(): boolean {
    return this.shown !== undefined
  }

  /** The look to note, where a superior's seat led to somebody else's data. */
  lookFromAbove(): Look | undefined {
    if (this.seatsAbove.size === 0 || this.shown === undefined) return undefined
    const { person: by, name: byName } = this.identity
    const { procedure, now: at } = this.facts
    return lookOf({ subjects: this.shown, by, byName, roles: [...this.seatsAbove], procedure, at })
  }

  /**
   * An id for what this command creates: sortable by time, and not to be guessed. A repetition may
   * get another one; it is the record of the command that keeps the effect single.
   */
  newId(prefix: string): string {
    const time = millisecondsOf(this.now).toString(36).padStart(9, '0')
    return `${prefix}-${time}-${digestOfText(this.commandKey()).slice(0, 16)}`
  }

  /** A name for what this command puts down on the way: a repetition writes over it. */
  nameOfCommand(prefix: string): string {
    return `${prefix}-${this.commandRecordId()}`
  }

  private commandKey(): string {
    return `${this.facts.openid}:${this.facts.commandId ?? refuse('commandIdMissing')}`
  }

  /**
   * The effect of this command, in one transaction with the record of it. Whoever repeats the
   * command gets the first answer.
   */
  async once<Reply>(body: (transaction: Transaction) => Promise<Reply>): Promise<Reply> {
    const value = await transact(async (transaction) => {
      const reply = await body(transaction)
      await transaction.insert('commands', this.record(reply))
      if (this.doubt) await transaction.insert('textChecks', this.doubt)
      return reply
    })
    this.recorded = true
    return value
  }

  /**
   * For an effect that is one insert with a natural key: takes the command id first, so that the
   * insert may be repeated freely. Refuses where the id was used with another body.
   */
  async claim(): Promise<void> {
    try {
      await insert('commands', this.record(undefined))
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await this.earlier()
    }
    if (this.doubt) await insertOnce('textChecks', this.doubt)
    this.recorded = true
  }

  /**
   * For an effect whose record would give away what must not be known: the input can be guessed
   * from its digest. The body keeps the effect single by the command's id in a document that it
   * writes; nothing of the input is kept, so another input under the id cannot be told either.
   * Only the survey needs that (docs/adr/0014).
   */
  async unrecorded<Reply>(
    body: (transaction: Transaction, command: string) => Promise<Reply>,
  ): Promise<Reply> {
    const command = this.commandRecordId()
    const value = await transact((transaction) => body(transaction, command))
    this.recorded = true
    return value
  }

  /** What was answered to this command before; nothing if it is new. */
  async earlier(): Promise<CommandRecord | undefined> {
    const earlier = await read('commands', this.commandRecordId())
    if (earlier && earlier.digest !== this.digest()) refuse('commandIdReused')
    return earlier
  }

  private record(reply: unknown): CommandRecord {
    return {
      _id: this.commandRecordId(),
      procedure: this.facts.procedure,
      digest: this.digest(),
      at: this.facts.now,
      forgetAfter: forgetAfter(this.facts.now),
      ...(reply === undefined ? {} : { reply }),
    }
  }

  /** The id under which this command is recorded. */
  commandRecordId(): string {
    return digestOfText(this.commandKey()).slice(0, 40)
  }

  private digest(): string {
    return digestOf({ procedure: this.facts.procedure, input: this.facts.input })
  }
}
