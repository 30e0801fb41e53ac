import { codeOfStatement, statementOfCode } from './statement-code'
import { statement } from './testing/transfer'
import { signedStatement } from './transfer'

test('a statement is read again from its code, which is short enough to print', () => {
  const code = codeOfStatement(statement)
  expect(statementOfCode(JSON.parse(code))).toEqual(statement)
  expect(signedStatement.safeParse(statementOfCode(JSON.parse(code))).success).toBe(true)
  expect(Buffer.byteLength(code)).toBeLessThan(800)
})

const values = JSON.parse(codeOfStatement(statement)) as unknown[]

test.each<[string, unknown]>([
  ['a statement as JSON', statement],
  ['a list of something else', ['PPTS1', 'transfer-1']],
  ['another mark', ['PPTS9', ...values.slice(1)]],
  ['no modules', values.with(9, 'none')],
  ['nothing', null],
])('%s is no code', (_, read) => {
  expect(statementOfCode(read)).toBeUndefined()
})
