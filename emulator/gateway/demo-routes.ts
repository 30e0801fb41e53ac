import { deskPage } from '../desk/page'
import type { Services } from '../services'
import { isFields, type Fields } from '../store/values'
import { HttpError, readJson, send, sendJson, type Exchange } from './http'

const bodyBytesMax = 10_000

/** The demo desk: people to be, a clock to turn, timers to run. */
export function answerDesk(_: Services, exchange: Exchange): void {
  send(exchange, 200, 'text/html; charset=utf-8', deskPage, { 'cache-control': 'no-cache' })
}

export function answerPeople(
  { store, roleWords, deskOpensAs }: Services,
  exchange: Exchange,
): void {
  const isDeclared = store.collectionNames().includes('identities')
  const documents = isDeclared ? [...store.collection('identities').documents()] : []
  sendJson(
    exchange,
    documents
      .map((identity) => personOf(identity, roleWords))
      .map((person) => ({ ...person, first: person.openid === deskOpensAs })),
  )
}

/** @NOTE the shape of an identity belongs to the product: only `_id` is relied on. */
function personOf(identity: Fields, words: Record<string, string>) {
  const named = Array.isArray(identity['roles']) ? identity['roles'].map(roleText) : []
  const roles = named.map((role) => words[role] ?? role)
  const openid = String(identity['_id'])
  return {
    openid,
    name: textOf(identity['name']) ?? textOf(identity['member']) ?? openid,
    label: textOf(identity['label']) ?? roles.join('、'),
    branch: textOf(identity['organisationName']) ?? textOf(identity['branch']) ?? '',
  }
}

function roleText(role: unknown): string {
  return isFields(role) ? (textOf(role['label']) ?? textOf(role['role']) ?? '') : String(role)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function answerClock({ clock }: Services, exchange: Exchange): void {
  sendJson(exchange, { now: clock.now() })
}

export async function answerSetClock({ clock }: Services, exchange: Exchange): Promise<void> {
  const body = await readJson(exchange, bodyBytesMax)
  const now = isFields(body) ? textOf(body['now']) : undefined
  if (now === undefined || !isMoment(now)) {
    throw new HttpError(400, 'now must be a moment in ISO 8601, of the years 1970 to 2199')
  }
  clock.set(now)
  sendJson(exchange, { now: clock.now() })
}

/** Far from the ends of what a `Date` can say: time goes on from there. */
function isMoment(text: string): boolean {
  const at = Date.parse(text)
  return at >= 0 && at < Date.UTC(2200, 0)
}

export function answerTriggers({ runner }: Services, exchange: Exchange): void {
  sendJson(exchange, runner.triggers())
}

export async function answerRunTrigger({ runner }: Services, exchange: Exchange): Promise<void> {
  const body = await readJson(exchange, bodyBytesMax)
  const asked = runner
    .triggers()
    .find(
      ({ functionName, triggerName }) =>
        isFields(body) &&
        body['functionName'] === functionName &&
        body['triggerName'] === triggerName,
    )
  if (asked === undefined) throw new HttpError(404, 'No such trigger')
  const result = await runner.trigger(asked.functionName, asked.triggerName)
  sendJson(exchange, { result })
}

export function answerOutbox({ outbox }: Services, exchange: Exchange): void {
  sendJson(exchange, outbox.list())
}

export function answerHealth({ clock }: Services, exchange: Exchange): void {
  sendJson(exchange, { ok: true, now: clock.now() })
}
