import { codeOfStatement } from '@shared/transfer/statement-code'
import { statement } from '@shared/transfer/testing/transfer'
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

test('the code of a printed sheet is read as the statement that it holds', () => {
  expect(statementIn(codeOfStatement(statement))).toEqual(statement)
})
