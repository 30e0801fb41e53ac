/** @jest-environment jsdom */
import { call, personInAddress } from './call'
import { faultCode } from './reply'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const asked = jest.fn<Promise<{ json: () => unknown }>, [string, RequestInit]>()

beforeAll(() => {
  process.env.TARO_ENV = 'h5'
  globalThis.fetch = asked as unknown as typeof fetch
  window.history.replaceState(null, '', '?as=wangfang#/pages/home/index')
})

function answering(answer: unknown): void {
  asked.mockResolvedValueOnce({ json: () => answer })
}

test('sends the procedure in the name of the person in the address', async () => {
  answering({ result: { ok: true, value: 7250 }, requestId: 'r1' })
  expect(await call('showHome', { half: '2026-H1' })).toEqual({ ok: true, value: 7250 })
  const [address, request] = asked.mock.calls[0] ?? []
  expect(address).toBe('/call/api')
  expect(request?.headers).toMatchObject({ 'x-demo-openid': 'wangfang' })
  expect(request?.body).toBe('{"procedure":"showHome","input":{"half":"2026-H1"}}')
})

test('asks the function that the contract of the procedure names', async () => {
  answering({ result: { ok: true, value: {} }, requestId: 'r2' })
  await call('readRulebookSheet', { file: 'cloud://demo/uploads/a.xlsx' })
  expect(asked.mock.calls.at(-1)?.[0]).toBe('/call/documents')
})

test('remembers the person when the address no longer says it', () => {
  window.history.replaceState(null, '', '?')
  expect(personInAddress()).toBe('wangfang')
})

test.each([
  ['a platform error', { errCode: -504002, errMsg: 'function failed' }],
  ['an answer of another shape', { result: { hello: 'world' } }],
  ['no answer at all', null],
])('%s is a fault, because nobody knows what happened', async (_, answer) => {
  answering(answer)
  expect(await call('showHome', {})).toMatchObject({ ok: false, refusal: { code: faultCode } })
})

test('a broken connection is a fault', async () => {
  asked.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await call('showHome', {})).toMatchObject({ ok: false, refusal: { code: faultCode } })
})
