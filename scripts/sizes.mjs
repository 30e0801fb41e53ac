import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** What the issue of weight allows; WeChat itself allows 2 MB a package. */
const mainBytesMax = 600 * 1024
const subpackageBytesMax = 250 * 1024

/** Bytes of the main package and of each subpackage of a built weapp. */
export function sizesOf(folder) {
  const { subPackages = [], subpackages = subPackages } = JSON.parse(
    fs.readFileSync(path.join(folder, 'app.json'), 'utf8'),
  )
  const roots = subpackages.map((one) => one.root.replace(/\/$/, ''))
  const sizes = new Map([['main', 0], ...roots.map((name) => [name, 0])])
  for (const file of filesIn(folder)) {
    const name = path.relative(folder, file).split(path.sep).join('/')
    const home = roots.find((one) => name.startsWith(`${one}/`)) ?? 'main'
    sizes.set(home, sizes.get(home) + fs.statSync(file).size)
  }
  return sizes
}

export function bytesMaxOf(name) {
  return name === 'main' ? mainBytesMax : subpackageBytesMax
}

/** The packages that are too heavy, in words; none is well. */
export function tooHeavy(sizes) {
  return [...sizes].flatMap(([name, bytes]) => {
    const max = bytesMaxOf(name)
    return bytes > max ? [`${name}: ${bytes} bytes, at most ${max}`] : []
  })
}

export function tableOf(sizes) {
  const rows = [...sizes].map(([name, bytes]) => `| ${name} | ${(bytes / 1024).toFixed(1)} |`)
  return ['| package | KB |', '|---|---:|', ...rows, ''].join('\n')
}

/** Writes the table beside the build and stops where a package is too heavy. */
export function assertSizes() {
  const sizes = sizesOf(path.join(root, 'dist/weapp'))
  fs.writeFileSync(path.join(root, 'dist/weapp-sizes.md'), tableOf(sizes))
  console.log(tableOf(sizes))
  const heavy = tooHeavy(sizes)
  if (heavy.length > 0) {
    console.error(`Too heavy:\n${heavy.join('\n')}`)
    process.exit(1)
  }
}

function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const whole = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(whole) : [whole]
  })
}
