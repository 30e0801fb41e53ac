import { platformLimits } from '../limits'
import { checkDocument } from './field-rules'

describe('checkDocument', () => {
  const check = (fields: object, limits: Partial<typeof platformLimits> = {}) => {
    return () => checkDocument({ _id: 'a', ...fields }, { ...platformLimits, ...limits })
  }

  test('accepts plain names, and the platform’s own at the top', () => {
    expect(check({ name: 1, a_1: { b2: [{ c: 1 }] }, _openid: 'x' })).not.toThrow()
  })

  test.each(['', '$set', 'a.b', '_own', '字', 'a-b', 'n'.repeat(33)])('refuses %p', (name) => {
    expect(check({ [name]: 1 })).toThrow()
    expect(check({ list: [{ [name]: 1 }] })).toThrow()
  })

  test('refuses an inner _id only when names are strict', () => {
    expect(check({ inner: { _id: 1 } })).toThrow()
    expect(check({ inner: { _id: 1, 字: 1 } }, { strictFieldNames: false })).not.toThrow()
  })

  test('refuses what is too large', () => {
    expect(check({ text: 'x'.repeat(100) }, { documentBytesMax: 100 })).toThrow()
  })
})
