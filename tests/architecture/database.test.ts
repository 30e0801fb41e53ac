import fs from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { writeRuleFrom } from '../../emulator/storage/rules'
import { queriesIn, withoutIndex, type Collections } from './support/queries'
import { filesBelow, readJson, root, type SourceFile } from './support/tree'

const collections = readJson('cloudfunctions/database/collections.json') as Collections
const rules = readJson('cloudfunctions/database/rules.json') as Record<string, unknown>
const storageRules = readJson('cloudfunctions/storage/rules.json') as Record<string, unknown>

/** The keys of the interface `Documents`, read from the source: types are gone at run time. */
function documentNames(text: string): string[] {
  const body = /export interface Documents \{\n([^}]*)\n\}/.exec(text)?.[1] ?? ''
  return [...body.matchAll(/^ {2}(\w+): \w+$/gm)].map(([, name = '']) => name)
}

/** What a client may do to a collection; all of it goes through the functions. */
function openTo(named: Record<string, unknown>, of: Collections): string[] {
  const closed = JSON.stringify({ read: false, write: false })
  return Object.keys(of).filter((name) => JSON.stringify(named[name]) !== closed)
}

describe('the collections', () => {
  const documents = fs.readFileSync(path.join(root, 'cloudfunctions/kit/documents.ts'), 'utf8')

  it('are the documents that the functions know', () => {
    expect(documentNames(documents).sort()).toEqual(Object.keys(collections).sort())
    expect(documentNames('export interface Documents {\n  teas: Tea\n}')).toEqual(['teas'])
  })

  it('are all closed to clients', () => {
    expect(openTo(rules, collections)).toEqual([])
    expect(Object.keys(rules).sort()).toEqual(Object.keys(collections).sort())
    const teas = { teas: { indexes: [] } }
    expect(openTo({ teas: { read: true, write: false } }, teas)).toEqual(['teas'])
    expect(openTo({}, teas)).toEqual(['teas'])
  })

  it('have indexes with names of their own and no key twice', () => {
    const faults = Object.entries(collections).flatMap(([collection, { indexes }]) => {
      const names = indexes.map(({ name }) => name)
      const twice = indexes.filter(({ keys }) => new Set(keys).size !== keys.length)
      return [
        ...(new Set(names).size === names.length ? [] : [collection]),
        ...twice.map(({ name }) => `${collection}.${name}`),
      ]
    })
    expect(faults).toEqual([])
  })
})

describe('the queries', () => {
  const files = filesBelow(['cloudfunctions'], ['.ts']).filter(
    ({ path: file }) => file !== 'cloudfunctions/kit/database.ts' && !file.includes('.test.'),
  )
  const queries = files.flatMap(queriesIn)

  it('are found', () => {
    expect(queries.length).toBeGreaterThan(30)
  })

  it('name collections that exist', () => {
    expect(queries.filter(({ collection }) => !(collection in collections))).toEqual([])
  })

  it('enter an index by its first key', () => {
    expect(withoutIndex(queries, collections)).toEqual([])
  })

  it.each([
    ["count('teas', { cup: 1 })", 'by cup'],
    ["find('teas', { pot: is.gte(1) }, { limit: 1 })", 'by nothing'],
    ["find('teas', { pot: is.lt(1) }, { limit: 1, orderBy: [['cup', 'asc']] })", 'by nothing'],
    ["find('teas', { cup: is.lt(1) }, { limit: 1, orderBy: [['cup', 'asc']] })", 'by cup'],
    ["find('teas', { pot: is.neq(1) }, { limit: 1, orderBy: [['pot', 'asc']] })", 'by nothing'],
    ["count('teas', { cup: 1, pot: below(path) })", 'by cup'],
    ["findAll('teas', where)", 'cannot be read'],
    ["const where = { cup: 1 }\nfindPage('teas', where, {})", 'by cup'],
  ])('would be found without one: %s', (text, fault) => {
    const planted: SourceFile = { path: 'a.ts', text }
    const teas = { teas: { indexes: [{ name: 'pot', keys: ['pot', '_id'] }] } }
    expect(withoutIndex(queriesIn(planted), teas)).toEqual([expect.stringContaining(fault)])
  })

  it.each([
    "count('teas', { pot })",
    "find('teas', { pot: is.lt(1) }, { limit: 1, orderBy: [['pot', 'asc']] })",
    "find('teas', { _id: is.in(ids) }, { limit: 1 })",
    "const own = { pot: 1 }\ncount('teas', { ...own, cup: is.gt(1) })",
  ])('enter one here: %s', (text) => {
    const teas = { teas: { indexes: [{ name: 'pot', keys: ['pot', '_id'] }] } }
    expect(withoutIndex(queriesIn({ path: 'a.ts', text }), teas)).toEqual([])
  })
})

describe('the storage', () => {
  const folder = `uploads/${'0123456789abcdef'.repeat(2)}`

  it('lets clients read nothing', () => {
    expect(storageRules['read']).toBe(false)
  })

  it.each([
    [`${folder}/a.jpg`, true],
    [`${folder}/0b9f3c1e-4d5a-4e6f-8a7b-1c2d3e4f5a6b.jpeg`, true],
    ['uploads/a.jpg', false],
    ['uploads/wang-fang/a.jpg', false],
    [`${folder}/deeper/a.jpg`, false],
    [`${folder}/../a.jpg`, false],
    [`${folder}0/a.jpg`, false],
    ['evidence/a.jpg', false],
    [`evidence/${folder}/a.jpg`, false],
    ['uploadsx.jpg', false],
  ])('%s: a client may write it: %s', (file, may) => {
    expect(writeRuleFrom(storageRules['write'])(file, 'wang-fang')).toBe(may)
  })

  it('lets nobody write over a file of somebody else', () => {
    const facts = { resource: { path: `${folder}/a.jpg`, openid: 'li-ming' }, auth }
    expect(runInNewContext(String(storageRules['write']), facts)).toBe(false)
  })

  it.each(['auth != null', true])('would show a rule that is too wide: %s', (rule) => {
    expect(writeRuleFrom(rule)('evidence/a.jpg', 'wang-fang')).toBe(true)
  })

  const auth = { openid: 'wang-fang' }
})
