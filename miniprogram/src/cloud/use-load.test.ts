import { fault, type Reply } from './reply'
import { afterReply, type Loaded } from './use-load'

jest.mock('@tarojs/taro', () => ({}))

const shown: Loaded<string> = { state: 'ready', value: '72.50', stale: false }
const refused: Reply<string> = { ok: false, refusal: { code: 'notYours', message: '' } }

test('a failed refresh keeps what is shown and says that it is old', () => {
  expect(afterReply(shown, fault)).toEqual({ ...shown, stale: true })
})

test('a failed first load is a failure that can be tried again', () => {
  expect(afterReply(undefined, fault).state).toBe('failed')
})

test('a refusal takes the value away: the reader may no longer see it', () => {
  expect(afterReply(shown, refused).state).toBe('refused')
})
