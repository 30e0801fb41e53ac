import { refusedAtTheDoor, type Identity } from '@shared/kernel/authorisation'
import { instantFrom } from '@shared/kernel/calendar'
import type {
  FeatureContract,
  OutputOf,
  ParsedInputOf,
  ProcedureContract,
  Reply,
} from '@shared/kernel/contract'
import { fieldInWords } from '@shared/kernel/field-words'
import { shownTexts } from '@shared/kernel/free-text'
import { refusal, refuse, RefusalError } from '@shared/kernel/refusal'
import { commandId as commandIdSchema } from '@shared/kernel/schema'
import { Call } from './call'
import { CallRates, callsPerMinute } from './call-rates'
import { openidOfCaller } from './cloud'
import { describeError, isDuplicate } from './cloud-errors'
import { read } from './database'
import { log } from './log'
import { noteLook } from './looks'
import { TooManyConflicts, UncertainCommit } from './transaction'
import { whitelisted } from './whitelist'

export type Handler<Contract extends ProcedureContract> = (
  call: Call,
  input: ParsedInputOf<Contract>,
) => Promise<OutputOf<Contract>>

export type Handlers<Feature extends FeatureContract> = {
  [Name in keyof Feature]: Handler<Feature[Name]>
}

export interface ServedProcedure {
  contract: ProcedureContract
  handler: (call: Call, input: never) => Promise<unknown>
}

/** A feature's contract with its handlers: the server's table of what can be called. */
export function serve<Feature extends FeatureContract>(
  contract: Feature,
  handlers: Handlers<Feature>,
): Map<string, ServedProcedure> {
  return new Map(
    Object.entries(contract).map(([name, procedure]) => [
      name,
      { contract: procedure, handler: handlers[name] as ServedProcedure['handler'] },
    ]),
  )
}

const rates = new CallRates(callsPerMinute())
const weightOfDocuments = 10

/** A spreadsheet is worth ten screens. */
function weightOf({ servedBy }: ProcedureContract): number {
  return servedBy === 'documents' ? weightOfDocuments : 1
}

/** Answers one event of the function `api`: identify → authorise → parse → handle → reply. */
export async function answer(
  table: ReadonlyMap<string, ServedProcedure>,
  event: unknown,
): Promise<Reply<unknown>> {
  const requestId = process.env['TCB_REQUEST_ID'] ?? process.env['SCF_REQUEST_ID'] ?? 'local'
  try {
    return { ok: true, value: await dispatch(table, event, requestId) }
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal }
    if (error instanceof TooManyConflicts) return { ok: false, refusal: refusal('busy') }
    log.error('fault', { requestId, error: describeError(error), where: firstFrame(error) })
    return { ok: false, refusal: refusal('fault', { requestId }) }
  }
}

async function dispatch(
  table: ReadonlyMap<string, ServedProcedure>,
  event: unknown,
  requestId: string,
): Promise<unknown> {
  const request = (typeof event === 'object' && event !== null ? event : {}) as {
    procedure?: unknown
    commandId?: unknown
    input?: unknown
  }
  const name = typeof request.procedure === 'string' ? request.procedure : ''
  const served = table.get(name) ?? refuse('unknownProcedure')
  const { contract } = served
  const openid = openidOfCaller() ?? refuse('notBound')
  if (!rates.admits(openid, performance.now(), weightOf(contract))) refuse('tooManyCalls')
  const now = instantFrom(Date.now())
  const identity = await identify(openid)
  const call = new Call({
    procedure: name,
    openid,
    identity,
    grants: contract.who === 'anyone' ? [] : contract.who,
    now,
    requestId,
    commandId: commandIdOf(contract, request.commandId),
    input: request.input ?? null,
  })
  const atTheDoor = refusedAtTheDoor(contract.who, { openid, identity }, now)
  if (atTheDoor === 'notBound' || atTheDoor === 'bindingWaits') refuse(atTheDoor)
  const value = await handle(served, call, { input: request.input, atTheDoor })
  const look = call.lookFromAbove()
  if (look) await noteLook(look)
  const { kept, undeclared } = whitelisted(contract, value)
  if (undeclared.length > 0) {
    log.error('undeclared', { requestId, procedure: name, fields: undeclared.join(' ') })
  }
  return kept
}

/** Before authorisation nothing but this one document is read. */
async function identify(openid: string): Promise<Identity | undefined> {
  const stored = await read('identities', openid)
  return stored && { ...stored, openid }
}

function commandIdOf(contract: ProcedureContract, given: unknown): string | undefined {
  if (contract.kind === 'query') return undefined
  const parsed = commandIdSchema.safeParse(given)
  return parsed.success ? parsed.data : refuse('commandIdMissing')
}

function parse(contract: ProcedureContract, input: unknown): never {
  const parsed = contract.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data as never
  const [issue] = parsed.error.issues
  const field = fieldInWords(String(issue?.path[0] ?? ''))
  return refuse('badInput', { field, at: placeOf(issue) })
}

/** Names of fields come from the caller, who gets no more than a screen's width of them back. */
const placeLengthMax = 80

function placeOf(issue: { path: PropertyKey[]; keys?: string[] } | undefined): string {
  const path = issue?.path.join('.') ?? ''
  const named = [path, ...(issue?.keys ?? [])].filter(Boolean).join(' ')
  return named.slice(0, placeLengthMax) || 'input'
}

/**
 * A command that was carried out before answers as it did then, whatever has changed since, be it
 * the office of who sent it; this is looked at whenever the command is refused now or its record
 * is there already. The record is the caller's own: nobody learns what was answered to another.
 */
async function handle(
  served: ServedProcedure,
  call: Call,
  { input, atTheDoor }: { input: unknown; atTheDoor: 'notPermitted' | undefined },
): Promise<unknown> {
  try {
    if (atTheDoor === 'notPermitted') refuse('notPermitted')
    const parsed = parse(served.contract, input)
    if (served.contract.kind === 'command') await checkTexts(served.contract, parsed, call)
    const value = await served.handler(call, parsed)
    assertKept(served.contract, call)
    return value
  } catch (error) {
    if (served.contract.kind === 'query') throw error
    if (!mayHaveHappened(error)) throw error
    const earlier = await call.earlier()
    if (earlier && 'reply' in earlier) return earlier.reply
    throw error
  }
}

/**
 * What others will see is checked here, for every command alike. The first administrator, who is
 * nobody yet, writes for nobody.
 */
async function checkTexts(contract: ProcedureContract, input: unknown, call: Call): Promise<void> {
  if (!call.bound) return
  await call.checksTexts(shownTexts(contract.input, input))
}

function mayHaveHappened(error: unknown): boolean {
  return error instanceof RefusalError || error instanceof UncertainCommit || isDuplicate(error)
}

/** What every handler owes: the scope of a stored object checked, a command recorded. */
function assertKept(contract: ProcedureContract, call: Call): void {
  if (contract.who !== 'anyone' && !call.checkedScope) {
    throw new Error('A procedure answered without checking the scope of an object')
  }
  if (contract.kind === 'command' && !call.recordedCommand) {
    throw new Error('A command answered without being recorded')
  }
  if (contract.personal && !call.saidWhoseData) {
    throw new Error('A query showed data of persons without saying whose')
  }
}

function firstFrame(error: unknown): string | undefined {
  const stack = error instanceof Error ? error.stack : undefined
  return stack?.split('\n').slice(1, 3).join(' ').slice(0, 300)
}
