import fs from 'node:fs'
import path from 'node:path'
import { contracts } from '@shared/contracts'
import { filesBelow, plant, root, type SourceFile } from './support/tree'

/** Links to files that are not there, from the folder that the document stands in. */
function deadLinks({ path: file, text }: SourceFile, folder = root): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !fs.existsSync(path.join(folder, path.dirname(file), link)))
    .map((link) => `${file} → ${link}`)
}

/** Paths of the repository that a text names in backticks and that are not there. */
function deadPaths({ path: file, text }: SourceFile, folder = root): string[] {
  const parts = 'shared|cloudfunctions|miniprogram|emulator|demo|tests|scripts|docs|bench'
  const named = new RegExp(`\`((?:${parts})/[\\w./-]+)\``, 'g')
  return [...text.matchAll(named)]
    .map(([, name = '']) => name)
    .filter((name) => !fs.existsSync(path.join(folder, name)))
    .map((name) => `${file} → ${name}`)
}

const documents = filesBelow(['.'], ['.md'])

describe('the documents', () => {
  it('are found', () => {
    expect(documents.map(({ path: file }) => file)).toContain('README.zh-CN.md')
    expect(documents.length).toBeGreaterThan(10)
  })

  it('link to files that are there', () => {
    expect(documents.flatMap((one) => deadLinks(one))).toEqual([])
  })

  it('name files that are there', () => {
    expect(documents.flatMap((one) => deadPaths(one))).toEqual([])
  })

  it('number their decisions without gaps, and list each in the index', () => {
    const decisions = fs.readdirSync(path.join(root, 'docs/adr')).sort()
    const index = fs.readFileSync(path.join(root, 'docs/README.md'), 'utf8')
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(
      decisions.map((_, position) => position + 1),
    )
    expect(decisions.filter((name) => !index.includes(`adr/${name}`))).toEqual([])
  })

  it('show commands that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const text = documents.map((one) => one.text).join('\n')
    const named = [...text.matchAll(/\bnpm run (?:-s )?(\w+)/g)].map(([, name = '']) => name)
    expect(named).toContain('call')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const called = [...text.matchAll(/call -- --as \S+ (\w+)/g)].map(([, name = '']) => name)
    expect(called).toContain('showHome')
    expect(called.filter((name) => !(name in contracts))).toEqual([])
  })

  it('are found wrong where they are', () => {
    const text = 'See [a](gone.md), [b](there.md#part) and `shared/gone.ts`, `shared/there.ts`.'
    const folder = plant({ 'docs/there.md': '', 'shared/there.ts': '' })
    const document = { path: 'docs/a.md', text }
    expect(deadLinks(document, folder)).toEqual(['docs/a.md → gone.md'])
    expect(deadPaths(document, folder)).toEqual(['docs/a.md → shared/gone.ts'])
    fs.rmSync(folder, { recursive: true })
  })
})
