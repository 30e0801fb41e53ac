import { isDeepStrictEqual } from 'node:util'
import { contracts, type ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf, Reply } from '@shared/kernel/contract'
import { commonRefusals } from '@shared/kernel/refusal'
import { UnexpectedRefusal, World } from '../../demo/world'

type Contract<Name extends ProcedureName> = (typeof contracts)[Name]

/** A world in which every reply is held against its contract. */
export class StrictWorld extends World {
  override async reply<Name extends ProcedureName>(
    openid: string,
    procedure: Name,
    input: InputOf<Contract<Name>>,
    commandId?: string,
  ): Promise<Reply<OutputOf<Contract<Name>>>> {
    const reply = await super.reply(openid, procedure, input, commandId)
    const problem = contractProblem(procedure, reply)
    if (problem !== undefined) throw new Error(`${procedure} ${problem}`)
    return reply
  }
}

const attemptsMax = 3

/**
 * What a phone does with a fault, for the way up to a rehearsal: the same command again, with its
 * id. A connection that a planted fault has broken must not spoil what comes after it.
 */
export class PatientWorld extends StrictWorld {
  override async ask<Name extends ProcedureName>(
    member: string,
    procedure: Name,
    input: InputOf<Contract<Name>>,
    commandId = this.newCommandId(),
  ): Promise<OutputOf<Contract<Name>>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await super.ask(member, procedure, input, commandId)
      } catch (error) {
        const fault = error instanceof UnexpectedRefusal && error.refusal.code === 'fault'
        if (!fault || attempt === attemptsMax) throw error
      }
    }
  }
}

/** What a reply says that its contract does not; nothing for a reply that keeps to it. */
export function contractProblem(
  procedure: ProcedureName,
  reply: Reply<unknown>,
): string | undefined {
  const { output, refusals } = contracts[procedure]
  if (!reply.ok) {
    const { code, message, details } = reply.refusal
    if (
      !isDeepStrictEqual(reply, { ok: false, refusal: withDetails({ code, message }, details) })
    ) {
      return 'refuses with more than code, message and details'
    }
    const declared: readonly string[] = [...commonRefusals, ...refusals]
    return declared.includes(code) ? undefined : `refuses with ${code}, which it does not declare`
  }
  const parsed = output.safeParse(reply.value)
  if (!parsed.success) return `answers outside its contract at ${pathOf(parsed.error.issues[0])}`
  const kept = JSON.parse(JSON.stringify(parsed.data)) as unknown
  return isDeepStrictEqual(kept, reply.value) ? undefined : 'answers more than its contract says'
}

function withDetails(refusal: object, details: object | undefined): object {
  return details === undefined ? refusal : { ...refusal, details }
}

function pathOf(issue: { path: PropertyKey[] } | undefined): string {
  return issue?.path.join('.') ?? ''
}
