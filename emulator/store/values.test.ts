import { identityKey, parseExtended, printExtended, stableText, withServerDates } from './values'

describe('values', () => {
  test('extended JSON comes back the same', () => {
    const value = { at: new Date(0), number: 1.5, large: 2 ** 40, list: [null, true, '字'] }
    expect(parseExtended(printExtended(value))).toEqual(value)
  })

  test('a regular expression becomes one', () => {
    const text = '{"name":{"$regularExpression":{"pattern":"^李","options":"i"}}}'
    expect(parseExtended(text)).toEqual({ name: /^李/i })
  })

  test('server dates are filled in wherever they stand', () => {
    const mark = { $tcb_server_date: { offset: 5 } }
    const filled = withServerDates({ $set: { at: mark }, list: [{ at: mark }] }, 1_000)
    expect(filled).toEqual({ $set: { at: new Date(1_005) }, list: [{ at: new Date(1_005) }] })
  })

  test('a number and its text are two identities', () => {
    expect(identityKey(1)).not.toBe(identityKey('1'))
  })

  test('the stable text ignores the order of fields, not of lists', () => {
    expect(stableText({ a: 1, b: { c: 1, d: 2 } })).toBe(stableText({ b: { d: 2, c: 1 }, a: 1 }))
    expect(stableText([1, 2])).not.toBe(stableText([2, 1]))
  })
})
