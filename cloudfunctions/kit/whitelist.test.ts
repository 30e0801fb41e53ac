import * as z from 'zod/mini'
import { whitelisted } from './whitelist'

const output = z.object({
  name: z.string(),
  lines: z.array(z.object({ entry: z.string(), why: z.optional(z.string()) })),
})

test('what the contract declares is kept as it is', () => {
  const reply = { name: '王芳', lines: [{ entry: 'a', why: undefined }, { entry: 'b' }] }
  expect(whitelisted({ output }, reply)).toEqual({ kept: reply, undeclared: [] })
})

test('planted: what no view declares is cut off, and named by its place alone', () => {
  const reply = { name: '王芳', openid: 'o-1', lines: [{ entry: 'a', by: { name: '李强' } }] }
  expect(whitelisted({ output }, reply)).toEqual({
    kept: { name: '王芳', lines: [{ entry: 'a' }] },
    undeclared: ['openid', 'lines.0.by'],
  })
})

test('a reply that lacks something is no reply', () => {
  expect(() => whitelisted({ output }, { name: '王芳' })).toThrow('at lines')
})
