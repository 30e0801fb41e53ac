import cloud from 'wx-server-sdk'
import { commands } from './commands'
import { documents } from './documents'
import { functions } from './functions'
import { openapi } from './openapi'
import { storage } from './storage'
import { transactions } from './transactions'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export type Arguments = Record<string, unknown>
export type Probe = (given: Arguments) => Promise<unknown>

/** Every question that the conformance suite asks of the platform, by name. */
const probes: Record<string, Probe> = {
  ...documents,
  ...commands,
  ...transactions,
  ...storage,
  ...functions,
  ...openapi,
}

export interface ProbeFailure {
  errCode: number | undefined
  code: string | undefined
  text: string
}

export type ProbeReply = { ok: true; value: unknown } | { ok: false; failure: ProbeFailure }

/** The function's entry; hosted, the suite calls it in its own process instead. */
export async function main(event: { probe: string; given?: Arguments }): Promise<ProbeReply> {
  const probe = probes[event.probe]
  if (probe === undefined) throw new TypeError(`No such probe: ${event.probe}`)
  try {
    return { ok: true, value: await probe(event.given ?? {}) }
  } catch (error) {
    return { ok: false, failure: describe(error) }
  }
}

/** All four places where the SDK leaves what went wrong. */
function describe(error: unknown): ProbeFailure {
  const { errCode, errMsg, code, message } = (error ?? {}) as Record<string, unknown>
  return {
    errCode: typeof errCode === 'number' ? errCode : undefined,
    code: typeof code === 'string' ? code : undefined,
    text: [errMsg, message, typeof error === 'string' ? error : ''].filter(Boolean).join(' | '),
  }
}
