import * as z from 'zod/mini'
import { freeTextsOf, shownTexts } from './free-text'
import { day, id, optionalText, text, token } from './schema'

const schema = z.strictObject({
  title: text(60),
  note: optionalText(200),
  day,
  code: token(40),
  reasons: z.array(z.strictObject({ item: id, reason: text(200) })),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), why: text(20) }),
    z.strictObject({ kind: z.literal('b'), why: text(20), word: z.string() }),
  ]),
})

test('what others will see is found in an input, wherever it stands', () => {
  const input = {
    title: '社区服务',
    note: '',
    day: '2026-03-20',
    code: 'ABC',
    reasons: [
      { item: 'a', reason: '材料不全' },
      { item: 'b', reason: '重复' },
    ],
    target: { kind: 'b', why: '记错了', word: '…' },
  }
  expect(shownTexts(schema, input)).toEqual([
    { field: 'title', text: '社区服务' },
    { field: 'reasons', text: '材料不全' },
    { field: 'reasons', text: '重复' },
    { field: 'target', text: '记错了' },
  ])
  expect(shownTexts(schema, {})).toEqual([])
})

test('every text of a schema is found with its mark; what has a pattern is none', () => {
  expect(freeTextsOf(schema)).toEqual([
    { place: 'title', mark: 'shown' },
    { place: 'note', mark: 'shown' },
    { place: 'code', mark: 'notShown' },
    { place: 'reasons.reason', mark: 'shown' },
    { place: 'target.why', mark: 'shown' },
    { place: 'target.why', mark: 'shown' },
    { place: 'target.word', mark: undefined },
  ])
})
