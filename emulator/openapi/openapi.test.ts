import { answerOpenapi } from './openapi'
import { parseMultipart } from './multipart'
import { Outbox } from './outbox'
import { decodeMessage, encodeMessage } from './protobuf'

function ask(api: string, data: Record<string, unknown>, permissions = [api]) {
  const outbox = new Outbox()
  const pairs = Object.entries(data).map(([key, value]) =>
    encodeMessage([
      [1, key],
      [2, JSON.stringify(value)],
    ]),
  )
  const requestData = encodeMessage([
    [1, 0],
    [2, encodeMessage(pairs.map((pair) => [1, pair]))],
  ])
  const now = '2026-01-01T00:00:00.000Z'
  const reply = answerOpenapi({ api, permissions, requestData, now, outbox })
  const body = decodeMessage(reply).get(1)?.[0]
  const json = body && (JSON.parse(Buffer.from(body).toString('utf8')) as { errcode: number })
  return { reply, json, outbox }
}

describe('openapi', () => {
  test('a message is kept as it was sent', () => {
    const sent = { touser: 'li-na', template_id: 't', page: 'p', data: { thing1: { value: '一' } } }
    const { json, outbox } = ask('subscribeMessage.send', sent)
    expect(json?.errcode).toBe(0)
    expect(outbox.list()).toMatchObject([{ openid: 'li-na', templateId: 't', page: 'p' }])
  })

  test('without an openid nothing is sent', () => {
    const { json, outbox } = ask('subscribeMessage.send', { template_id: 't' })
    expect([json?.errcode, outbox.list()]).toEqual([40003, []])
  })

  test('what is not declared is refused before anything happens', () => {
    const { json, outbox } = ask('subscribeMessage.send', { touser: 'li-na' }, [])
    expect([json, outbox.list()]).toEqual([undefined, []])
  })
})

describe('protobuf', () => {
  test('long fields and negative numbers keep their bytes', () => {
    const long = Buffer.alloc(70_000, 7)
    expect(
      decodeMessage(
        encodeMessage([
          [3, -604101],
          [1, long],
        ]),
      ).get(1),
    ).toEqual([long])
    expect(encodeMessage([[3, -1]]).toString('hex')).toBe('18ffffffffffffffffff01')
  })

  test('a message that ends too early is refused', () => {
    expect(() => decodeMessage(Buffer.from([10]))).toThrow(RangeError)
  })
})

describe('multipart', () => {
  test('parts keep their bytes, line ends included', () => {
    const head = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`
    const bytes = Buffer.from([13, 10, 0, 255, 13, 10])
    const body = [head('one'), bytes, `\r\n${head('two')}text\r\n--b--\r\n`]
    const parts = parseMultipart(
      'multipart/form-data; boundary=b',
      Buffer.concat(body.map((piece) => Buffer.from(piece))),
    )
    expect(parts.get('one')).toEqual(bytes)
    expect(parts.get('two')?.toString()).toBe('text')
  })
})
