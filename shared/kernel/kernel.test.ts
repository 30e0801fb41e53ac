import { canonicalJson, digestOf } from './digest'
import { formatPoints, formatPointsChange } from './points'
import { refusal, refuse, RefusalError } from './refusal'
import { refusalTexts } from './refusal-texts'
import { commandId, givenId, id, instant, optionalText, text } from './schema'

describe('points in words', () => {
  test.each([
    [0, '0.00', '0.00'],
    [5, '0.05', '+0.05'],
    [150, '1.50', '+1.50'],
    [-300, '−3.00', '−3.00'],
    [-5, '−0.05', '−0.05'],
  ])('%i hundredths', (points, plain, change) => {
    expect([formatPoints(points), formatPointsChange(points)]).toEqual([plain, change])
  })

  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%d is no number of points', (points) => {
    expect(() => formatPoints(points)).toThrow('whole hundredths')
  })
})

describe('digests', () => {
  test('do not depend on the order of fields, nor on fields that are not there', () => {
    expect(digestOf({ a: 1, b: [2] })).toBe(digestOf({ b: [2], a: 1, c: undefined }))
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }))
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
  })

  test('are of JSON values only', () => {
    expect(() => canonicalJson(undefined)).toThrow('JSON')
    expect(canonicalJson({ b: '中', a: 1 })).toBe('{"a":1,"b":"中"}')
  })
})

describe('refusals', () => {
  test('fill in their details, and leave what nobody gave', () => {
    expect(refusal('badInput', { field: 'title' }).message).toContain('“title”')
    expect(refusal('badInput').message).toContain('{field}')
    expect(() => refuse('noPoints')).toThrow(RefusalError)
  })

  test('say what to do next: each ends as a sentence and has no Latin word in it', () => {
    const odd = Object.entries(refusalTexts).filter(
      ([, message]) =>
        !message.endsWith('。') || /[A-Za-z]{3}/.test(message.replace(/\{\w+\}|JPG|PNG/g, '')),
    )
    expect(odd).toEqual([])
  })
})

describe('building stones of contracts', () => {
  test.each([
    ['an id', id, 'wang-fang:L12:declaration-1:1', 'a b'],
    ['an id that a person gives', givenId, 'wang-fang', 'wang:fang'],
    ['an id that a person gives, not that of nobody', givenId, 'systems', 'system'],
    ['an id that a person gives, short', givenId, 'a'.repeat(40), 'a'.repeat(41)],
    ['a command id', commandId, 'a'.repeat(16), 'a'.repeat(15)],
    ['a text', text(2), ' 王芳 ', '王小芳'],
    ['a text that is there', text(2), '王', '  '],
    ['an optional text', optionalText(2), undefined, '王小芳'],
    ['a moment', instant, '2026-03-12T08:00:00.000+08:00', '2026-03-12T08:00:00.000Z'],
  ])('%s', (_, schema, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true)
    expect(schema.safeParse(bad).success).toBe(false)
  })

  test('a text comes without the blanks at its ends', () => {
    expect(text(9).parse('  王芳\n')).toBe('王芳')
  })
})
