import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { checkCloudPath } from '../storage/cloud-path'
import type { Services } from '../services'
import { headerText, HttpError, pathAfter, readBody, send, type Exchange } from './http'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** Anything else that people upload is downloaded, so that a page among them never runs here. */
const shownInline = new Set(['.png', '.jpg', '.jpeg', '.webp', '.gif', '.pdf'])

const refusedXml = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>emulator</RequestId><TraceId>emulator</TraceId></Error>'

/** `PUT /storage/<path>`: where the SDK sends a file after it has asked for leave. */
export async function answerStoragePut(services: Services, exchange: Exchange): Promise<void> {
  const path = checkCloudPath(pathAfter(exchange, '/storage/'))
  const ticket = headerText(exchange, 'authorization') ?? ''
  const bytes = await readBody(exchange, 512 * 1024 * 1024)
  if (!services.tickets.isValid(ticket, 'put', path)) {
    const refusal = refusedXml('SignatureDoesNotMatch', 'The ticket is not valid')
    send(exchange, 403, 'application/xml', refusal)
    return
  }
  await services.objects.write(path, bytes, true)
  send(exchange, 200, 'text/plain', '')
}

/** `GET /files/<path>?sign=`: a temporary URL, for as long as its ticket lasts. */
export async function answerFile(services: Services, exchange: Exchange): Promise<void> {
  const path = checkCloudPath(pathAfter(exchange, '/files/'))
  const ticket = exchange.url.searchParams.get('sign') ?? ''
  if (!services.tickets.isValid(ticket, 'get', path)) throw new HttpError(403, 'Not signed')
  const bytes = await services.objects.read(path)
  if (bytes === undefined) throw new HttpError(404, 'No such file')
  const extension = extname(path).toLowerCase()
  const disposition = shownInline.has(extension) ? 'inline' : 'attachment'
  send(exchange, 200, types[extension] ?? 'application/octet-stream', bytes, {
    'content-disposition': disposition,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
}

/** What a build names by its content: another content has another name. */
const namedByContent = /\.[0-9a-f]{8,}\.(js|css)$/

/** `GET /app/…`: the h5 app. A path without an extension is one of its pages. */
export async function answerApp({ staticFolder }: Services, exchange: Exchange): Promise<void> {
  if (staticFolder === undefined) throw new HttpError(404, 'The h5 app is not built')
  const root = resolve(staticFolder)
  const asked = resolve(root, pathAfter(exchange, '/app/'))
  if (asked !== root && !asked.startsWith(root + sep)) throw new HttpError(404, 'No such file')
  const isPage = extname(asked) === ''
  const file = isPage ? join(root, 'index.html') : asked
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true) throw new HttpError(404, 'No such file')
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const caching = namedByContent.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'
  send(exchange, 200, type, await readFile(file), { 'cache-control': caching })
}
