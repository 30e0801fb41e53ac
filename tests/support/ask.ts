import http from 'node:http'
import { functionOf, type contracts, type ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf, Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'

let commands = 0

/** One procedure as one demo person over HTTP; throws where the answer is a refusal. */
export async function ask<Name extends ProcedureName>(
  server: string,
  member: string,
  procedure: Name,
  input: InputOf<(typeof contracts)[Name]>,
): Promise<OutputOf<(typeof contracts)[Name]>> {
  commands += 1
  const commandId = `test-command-${String(commands).padStart(10, '0')}`
  const body = JSON.stringify({ procedure, commandId, input })
  const answer = await post(`${server}/call/${functionOf(procedure)}`, openidOf(member), body)
  const { result } = JSON.parse(answer) as {
    result: Reply<OutputOf<(typeof contracts)[Name]>>
  }
  if (!result.ok) throw new Error(`${procedure}: ${result.refusal.code}`)
  return result.value
}

/** `fetch` does not exist in the simulator's environment. */
export function post(url: string, openid: string, body: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-demo-openid': openid }
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const parts: string[] = []
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part))
      response.on('end', () => resolve(parts.join('')))
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** What lies behind a link. */
export function fetchBytes(url: string): Promise<{ status: number; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }),
      )
    })
    request.on('error', reject)
  })
}

/** Turns the demo's clock, as its desk does. */
export async function setClock(server: string, now: string): Promise<void> {
  const answer = await post(`${server}/demo/clock`, '', JSON.stringify({ now }))
  if (!answer.includes('now')) throw new Error(`The clock was not turned: ${answer}`)
}
