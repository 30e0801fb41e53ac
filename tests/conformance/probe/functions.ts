import cloud from 'wx-server-sdk'
import type { Probe } from './index'
import { people } from './database'

type Call = (given: { name: string; data: object }) => Promise<unknown>
const callFunction = cloud.callFunction.bind(cloud) as unknown as Call

let eventsSeen = 0

export const functions: Record<string, Probe> = {
  context: () => Promise.resolve(cloud.getWXContext()),
  seen: () => Promise.resolve((eventsSeen += 1)),
  environment: ({ name }) => Promise.resolve(process.env[String(name)] ?? null),
  callProbe: ({ probe, given }) => callFunction({ name: 'probe', data: { probe, given } }),
  callMissing: () => callFunction({ name: 'absent', data: {} }),
  callThrowing: () => callFunction({ name: 'throwing', data: {} }),
  reply: ({ bytes }) => Promise.resolve('x'.repeat(Number(bytes))),
  log: ({ line }) => {
    console.log(line)
    return Promise.resolve(null)
  },
  wait: ({ milliseconds }) =>
    new Promise((resolve) => setTimeout(() => resolve('waited'), Number(milliseconds))),
  exit: () => process.exit(3),
  now: () => Promise.resolve({ now: new Date().toISOString(), number: Date.now(), text: Date() }),
  addThenGet: async ({ id }) => {
    await people().add({ data: { _id: id, points: 0 } })
    return (await people().doc(String(id)).get()).data
  },
}
