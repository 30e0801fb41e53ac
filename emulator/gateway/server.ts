import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError, GatewayError, messageOf, portError } from '../errors'
import type { Services } from '../services'
import { answerAdmin } from './admin'
import { answerCall, answerUpload } from './client-routes'
import * as demo from './demo-routes'
import { answerApp, answerFile, answerStoragePut } from './file-routes'
import { checkOrigin, HttpError, send, type Exchange } from './http'

type Handler = (services: Services, exchange: Exchange) => void | Promise<void>

/** Method and path → handler; a path that ends with `*` matches everything below it. */
const routes: Record<string, Handler> = {
  'POST /admin': answerAdmin,
  'PUT /storage/*': answerStoragePut,
  'GET /files/*': answerFile,
  'POST /call/*': answerCall,
  'POST /upload': answerUpload,
  'GET /app/*': answerApp,
  'GET /': demo.answerDesk,
  'GET /demo/people': demo.answerPeople,
  'GET /demo/outbox': demo.answerOutbox,
  'GET /demo/clock': demo.answerClock,
  'POST /demo/clock': demo.answerSetClock,
  'GET /demo/triggers': demo.answerTriggers,
  'POST /demo/triggers': demo.answerRunTrigger,
  'GET /healthz': demo.answerHealth,
}

/** Longer than the SDK keeps a socket, so that it is never the server that closes a used one. */
const keepAliveMilliseconds = 65_000
const host = '127.0.0.1'

export async function listen(port: number, services: Services): Promise<Server> {
  const server = createServer((request, response) => void answer(services, request, response))
  server.keepAliveTimeout = keepAliveMilliseconds
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, port)))
    server.listen(port, host, resolve)
  })
  services.address = `http://${host}:${(server.address() as AddressInfo).port}`
  services.runner.address = services.address
  return server
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

async function answer(services: Services, request: IncomingMessage, response: ServerResponse) {
  const exchange = { request, response, url: urlOf(request) }
  try {
    checkOrigin(exchange)
    await handlerOf(exchange)(services, exchange)
  } catch (error) {
    if (response.headersSent || response.destroyed) return void request.socket.destroy()
    send(exchange, statusOf(error), 'text/plain; charset=utf-8', messageOf(error))
  }
}

/** Whatever was asked for is a path here: `//` would be read as the beginning of a host. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  return new URL(`http://${host}/${url.replace(/^\/+/, '')}`)
}

function handlerOf({ request, url }: Exchange): Handler {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const [, top = ''] = url.pathname.split('/')
  const handler = routes[`${method} ${url.pathname}`] ?? routes[`${method} /${top}/*`]
  if (handler === undefined) throw new HttpError(404, 'No such address')
  return handler
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status
  return error instanceof GatewayError || error instanceof CloudError ? 400 : 500
}
