import fs from 'node:fs'
import path from 'node:path'
import {
  badNames,
  bans,
  breachesOf,
  idleAllowances,
  lockedAddresses,
  tooLong,
  tooWide,
} from './support/bans'
import { filesBelow, pathsBelow, root, type SourceFile } from './support/tree'

const extensions = ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.md', '.less', '.html', '.csv']
/** The bans themselves are written here. */
const self = 'tests/architecture/'
const files = filesBelow(['.'], extensions).filter(({ path: file }) => !file.startsWith(self))

function withLines(count: number): SourceFile {
  return { path: 'shared/ledger/long.ts', text: 'a\n'.repeat(count) }
}

describe('the style', () => {
  it('is looked for in many files', () => {
    expect(files.length).toBeGreaterThan(400)
  })

  describe.each(bans)('bans $name: write $instead', (ban) => {
    it('in the tree', () => {
      expect(breachesOf(ban, files)).toEqual([])
    })

    it('with no allowance that nothing needs', () => {
      expect(idleAllowances(ban, files)).toEqual([])
    })

    it('and finds it where it is planted', () => {
      expect(breachesOf({ ...ban, allowed: {} }, [ban.planted])).toEqual([ban.planted.path])
      expect(breachesOf(ban, [{ path: ban.planted.path, text: 'const sound = 1' }])).toEqual([])
    })
  })

  it('keeps files short', () => {
    expect(tooLong(files)).toEqual([])
    expect(tooLong([withLines(300), withLines(301)])).toHaveLength(1)
  })

  it('keeps comments within the eye', () => {
    expect(tooWide(files)).toEqual([])
    const line = (length: number) => ({ path: 'shared/a.ts', text: '// '.padEnd(length, 'x') })
    expect(tooWide([line(100)])).toEqual([])
    expect(tooWide([line(101)])).toEqual(['shared/a.ts:1'])
  })

  it('names files in kebab-case', () => {
    const names = pathsBelow(root).map((file) =>
      path.relative(root, file).split(path.sep).join('/'),
    )
    expect(badNames(names)).toEqual([])
    const planted = ['shared/Ledger.ts', 'shared/my_points.ts', 'shared/bigLedger/post.ts']
    expect(badNames([...planted, 'docs/adr/0002-one-chain.md', 'README.zh-CN.md'])).toEqual(planted)
  })

  it('locks versions and no registry', () => {
    const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
    expect(lockedAddresses(lock)).toEqual([])
    expect(lock).toContain('"integrity": "sha512-')
    expect(lockedAddresses('{ "resolved": "https://registry.example/a.tgz" }')).toHaveLength(1)
  })
})
