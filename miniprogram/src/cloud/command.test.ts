import { runCommand, pendingCommand, type Send } from './command'
import { fault, type Reply } from './reply'

const shelf = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => shelf.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => shelf.set(key, value),
    removeStorageSync: (key: string) => shelf.delete(key),
  },
}))
jest.mock('./call', () => ({ call: jest.fn(), personInAddress: () => 'wangfang' }))

const key = 'declaration/compose'
const input = { what: '义务植树' }

/** A server that gives these answers in turn and remembers the ids it was sent. */
function serverThatAnswers(...replies: Reply<unknown>[]): { send: Send; ids: string[] } {
  const ids: string[] = []
  const send: Send = (_procedure, _input, commandId) => {
    ids.push(commandId)
    return Promise.resolve(replies[ids.length - 1] ?? fault)
  }
  return { send, ids }
}

beforeEach(() => shelf.clear())

test('the id is stored before the command is sent', async () => {
  let stored: string | undefined
  await runCommand(key, 'submitDeclaration', input, (_procedure, _input, commandId) => {
    stored = pendingCommand(key)?.commandId
    return Promise.resolve({ ok: true, value: commandId })
  })
  expect(stored).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a retry after a fault carries the same id, and a success clears it', async () => {
  const { send, ids } = serverThatAnswers(fault, { ok: true, value: 1 })
  await runCommand(key, 'submitDeclaration', input, send)
  expect(pendingCommand(key)?.commandId).toBe(ids[0])
  await runCommand(key, 'submitDeclaration', { ...input }, send)
  expect(ids[1]).toBe(ids[0])
  expect(pendingCommand(key)).toBeUndefined()
})

test('a refusal is a definite answer: the next attempt is a new command', async () => {
  const refused: Reply<unknown> = { ok: false, refusal: { code: 'capReached', message: '' } }
  const { send, ids } = serverThatAnswers(refused, refused)
  await runCommand(key, 'submitDeclaration', input, send)
  expect(pendingCommand(key)).toBeUndefined()
  await runCommand(key, 'submitDeclaration', input, send)
  expect(ids[1]).not.toBe(ids[0])
})

test('another input is another command, even while the first is unanswered', async () => {
  const { send, ids } = serverThatAnswers(fault, fault)
  await runCommand(key, 'submitDeclaration', input, send)
  await runCommand(key, 'submitDeclaration', { what: '听党课' }, send)
  expect(ids[1]).not.toBe(ids[0])
})
