import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { functionOf, type contracts, type ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf, Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'
import { UnexpectedRefusal, World } from '../../demo/world'
import type { Costs, Emulator } from '../../emulator'
import { startTestEmulator } from './emulator'

export interface Measured<Value> {
  value: Value
  costs: Costs
}

/** An emulator whose instances can be made cold, with its people. Ends with `close`. */
export class MeasuredWorld extends World {
  private constructor(
    emulator: Emulator,
    private readonly functionsFolder: string,
  ) {
    super(emulator, 'costs')
  }

  static async start(): Promise<MeasuredWorld> {
    const built = path.resolve(__dirname, '../../dist/functions')
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'functions-'))
    const functionsFolder = path.join(folder, 'functions')
    fs.cpSync(built, functionsFolder, { recursive: true })
    return new MeasuredWorld(await startTestEmulator({ functionsFolder }), functionsFolder)
  }

  async close(): Promise<void> {
    await this.emulator.close()
    fs.rmSync(path.dirname(this.functionsFolder), { recursive: true, force: true })
  }

  /** The call in a fresh instance, which has read nothing yet. */
  async cold<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: InputOf<(typeof contracts)[Name]>,
  ) {
    this.deployAgain()
    return this.measure(member, procedure, input, true)
  }

  /** The call in an instance that has just answered this member's home page. */
  async warm<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: InputOf<(typeof contracts)[Name]>,
  ) {
    await this.ask(member, 'showHome', {})
    return this.measure(member, procedure, input, false)
  }

  private async measure<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: InputOf<(typeof contracts)[Name]>,
    wantsCold: boolean,
  ): Promise<Measured<OutputOf<(typeof contracts)[Name]>>> {
    const event = { procedure, commandId: this.newCommandId(), input }
    const { result, costs, cold } = await this.emulator.call(
      functionOf(procedure),
      openidOf(member),
      event,
    )
    if (cold !== wantsCold) throw new Error(`Expected ${wantsCold ? 'a cold' : 'a warm'} instance`)
    const reply = result as Reply<OutputOf<(typeof contracts)[Name]>>
    if (!reply.ok) throw new UnexpectedRefusal(reply.refusal, procedure)
    return { value: reply.value, costs }
  }

  /** A function that was built again gets fresh instances; its time of writing tells. */
  private deployAgain(): void {
    const bundle = path.join(this.functionsFolder, 'api/index.js')
    const later = fs.statSync(bundle).mtimeMs / 1000 + 1
    fs.utimesSync(bundle, later, later)
  }
}

export interface Budget {
  functionCalls?: number
  databaseRequests?: number
  documentsRead?: number
}

/** What is above the budget, in words; none is well. The call itself is the first of its calls. */
export function aboveBudget(costs: Costs, budget: Budget): string[] {
  const nested = costs.requests.filter(({ action }) => action === 'functions.invokeFunction')
  const spent = { ...costs, functionCalls: 1 + nested.length }
  return (['functionCalls', 'databaseRequests', 'documentsRead'] as const).flatMap((name) => {
    const most = budget[name]
    if (most === undefined || spent[name] <= most) return []
    const requests = costs.requests.map(({ action, collection = '' }) => `${action} ${collection}`)
    return [`${name}: ${spent[name]}, at most ${most}\n  ${requests.join('\n  ')}`]
  })
}
