import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that cannot be served, with the status that says so. */
export class HttpError extends Error {
  override readonly name = 'HttpError'

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export const jsonType = 'application/json; charset=utf-8'

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

export async function readBody({ request }: Exchange, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bytesMax) throw new HttpError(413, `The body has more than ${bytesMax} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export async function readJson(exchange: Exchange, bytesMax: number): Promise<unknown> {
  const body = await readBody(exchange, bytesMax)
  try {
    return JSON.parse(body.length === 0 ? '{}' : body.toString('utf8')) as unknown
  } catch {
    throw new HttpError(400, 'The body is not JSON')
  }
}

/** A page of another site that somebody has open may not reach into the demo. */
export function checkOrigin({ request }: Exchange): void {
  const { origin, host } = request.headers
  if (origin === undefined || origin === `http://${host ?? ''}`) return
  const name = URL.canParse(origin) ? new URL(origin).hostname : ''
  if (name !== 'localhost' && name !== '127.0.0.1') throw new HttpError(403, 'Another origin')
}

/** The part of the path after a prefix, decoded. */
export function pathAfter({ url }: Exchange, prefix: string): string {
  try {
    return decodeURIComponent(url.pathname.slice(prefix.length))
  } catch {
    throw new HttpError(400, 'The path cannot be read')
  }
}

export function headerText({ request }: Exchange, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function send(
  { request, response }: Exchange,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export function sendJson(exchange: Exchange, value: unknown, headers?: Record<string, string>) {
  send(exchange, 200, jsonType, JSON.stringify(value), headers)
}
