import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkCloudPath, cloudPathOf, fileIdOf } from './cloud-path'
import { StorageObjects } from './objects'
import { readWriteRule, writeRuleFrom } from './rules'
import { Tickets } from './tickets'

describe('cloud paths', () => {
  test.each(['a.txt', 'uploads/li-na/照片 1.jpg'])('%p is a path', (path) => {
    expect(cloudPathOf(fileIdOf(checkCloudPath(path)))).toBe(path)
  })

  const bad = ['', '/a', 'a/', 'a//b', '../a', 'a/./b', '.hidden', 'a\\b', 'a?b', 'a%2fb', 'a\0b']
  test.each(bad)('%p is none', (path) => {
    expect(() => checkCloudPath(path)).toThrow()
    expect(cloudPathOf(fileIdOf(path))).toBeUndefined()
  })
})

describe('the rule for writing', () => {
  test('decides by path and person', () => {
    const rule = 'resource.openid == auth.openid && /^a\\//.test(resource.path) == true'
    expect(writeRuleFrom(rule)('a/b.txt', 'li-na')).toBe(true)
    expect(writeRuleFrom(rule)('b/a/b.txt', 'li-na')).toBe(false)
    expect(writeRuleFrom("auth.openid == 'li-na'")('a', 'wang-wei')).toBe(false)
  })

  test('lets only a plain yes through', () => {
    expect(writeRuleFrom('resource.path')('a', 'li-na')).toBe(false)
    expect(writeRuleFrom(false)('a', 'li-na')).toBe(false)
    expect(() => writeRuleFrom('process.exit()')('a', 'li-na')).toThrow()
    expect(() => writeRuleFrom('while (true) {}')('a', 'li-na')).toThrow()
  })

  test('is read from the file, which has to have one; without a file it is no', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules.json')
    writeFileSync(file, '{ "write": "true" }')
    expect(readWriteRule(file)('a', 'li-na')).toBe(true)
    writeFileSync(file, '{}')
    expect(() => readWriteRule(file)).toThrow()
    expect(readWriteRule(undefined)('a', 'li-na')).toBe(false)
  })
})

describe('tickets', () => {
  test('are for one kind, one path and a while', () => {
    let now = 0
    const tickets = new Tickets(() => now)
    const ticket = tickets.issue('get', 'a.txt', 10)
    expect(tickets.isValid(ticket, 'get', 'a.txt')).toBe(true)
    expect(tickets.isValid(ticket, 'put', 'a.txt')).toBe(false)
    expect(tickets.isValid(ticket, 'get', 'b.txt')).toBe(false)
    expect(tickets.isValid(ticket.replace(/^\d+/, '99'), 'get', 'a.txt')).toBe(false)
    expect(tickets.isValid('', 'get', 'a.txt')).toBe(false)
    now = 10_000
    expect(tickets.isValid(ticket, 'get', 'a.txt')).toBe(false)
  })
})

describe('objects', () => {
  const folder = mkdtempSync(join(tmpdir(), 'objects-'))
  const objects = new StorageObjects(folder)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('are replaced only on request, and leave nothing half written', async () => {
    const [one, two] = [Buffer.from('one'), Buffer.from('two')]
    expect(await objects.write('a/b.txt', one, false)).toBe(true)
    expect(await objects.write('a/b.txt', two, false)).toBe(false)
    expect(await objects.read('a/b.txt')).toEqual(one)
    expect(await objects.write('a/b.txt', two, true)).toBe(true)
    expect(await objects.read('a/b.txt')).toEqual(two)
    expect(readdirSync(join(folder, '.incoming'))).toEqual([])
    expect([await objects.remove('a/b.txt'), await objects.remove('a/b.txt')]).toEqual([
      true,
      false,
    ])
  })
})
