import { statementIn } from './statement-in'

test.each(['', '结转单', 'null', '[]', '{"digest":"a"}', '{"digest":"a","signature":"b"}'])(
  '%j is no statement',
  (text) => {
    expect(statementIn(text)).toBeUndefined()
  },
)

test('what was copied is read again, with blanks around it', () => {
  const copied = { content: { name: '王芳' }, digest: 'a', signature: 'b' }
  expect(statementIn(` ${JSON.stringify(copied)}\n`)).toEqual(copied)
})
