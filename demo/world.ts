import { functionOf, type contracts, type ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf, Reply } from '@shared/kernel/contract'
import type { Refusal } from '@shared/kernel/refusal'
import type { Emulator } from '../emulator'
import { openidOf } from './cast'

type Output<Name extends ProcedureName> = OutputOf<(typeof contracts)[Name]>
type Input<Name extends ProcedureName> = InputOf<(typeof contracts)[Name]>

/** A "no" where the story expected a "yes". */
export class UnexpectedRefusal extends Error {
  constructor(
    readonly refusal: Refusal,
    procedure: string,
  ) {
    super(`${procedure}: ${refusal.code} ${refusal.message}`)
  }
}

/**
 * People calling the product's own procedures on an emulator whose clock can be set. It knows no
 * other way to change anything: what is there was made by the product.
 */
export class World {
  private commands = 0
  private readonly uploadFolders = new Map<string, string>()

  constructor(
    readonly emulator: Emulator,
    private readonly name = 'demo',
  ) {}

  /** Beijing time, "2026-06-18 13:55". */
  setClock(time: string): void {
    this.emulator.clock.set(`${time.replace(' ', 'T')}:00.000+08:00`)
  }

  /** The reply as it is; a command gets an id of its own unless one is given. */
  async reply<Name extends ProcedureName>(
    openid: string,
    procedure: Name,
    input: Input<Name>,
    commandId = this.newCommandId(),
  ): Promise<Reply<Output<Name>>> {
    const event = { procedure, commandId, input }
    const { result } = await this.emulator.call(functionOf(procedure), openid, event)
    return result as Reply<Output<Name>>
  }

  /** The value; throws where the answer is a refusal. */
  async ask<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: Input<Name>,
    commandId?: string,
  ): Promise<Output<Name>> {
    const reply = await this.reply(openidOf(member), procedure, input, commandId)
    if (!reply.ok) throw new UnexpectedRefusal(reply.refusal, procedure)
    return reply.value
  }

  /** The code of the refusal; throws where the answer is a yes. */
  async refused<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: Input<Name>,
    commandId?: string,
  ): Promise<Refusal['code']> {
    const reply = await this.reply(openidOf(member), procedure, input, commandId)
    if (reply.ok) throw new Error(`${procedure} was expected to be refused`)
    return reply.refusal.code
  }

  async upload(member: string, name: string, bytes: Uint8Array): Promise<string> {
    const folder = await this.uploadFolderOf(member)
    this.commands += 1
    const path = `${folder}/${name}-${this.commands}.png`
    return (await this.emulator.upload(openidOf(member), path, bytes)).fileID
  }

  private async uploadFolderOf(member: string): Promise<string> {
    const known = this.uploadFolders.get(member)
    const folder = known ?? (await this.ask(member, 'listDeclarable', {})).uploadFolder
    this.uploadFolders.set(member, folder)
    return folder
  }

  newCommandId(): string {
    this.commands += 1
    return `${this.name}-command-${String(this.commands).padStart(8, '0')}`
  }
}
