import { buildSync } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildProbe, collectionsFile, type ProbeFolder } from './build-probe'
import { describeOnEmulator } from './hosted'

/** The emulator as people start it: one bundled file, in a process of its own. */
describeOnEmulator('command line', () => {
  let files: ProbeFolder
  let bundle: string
  const children: ChildProcess[] = []

  beforeAll(() => {
    files = buildProbe()
    bundle = join(files.folder, 'emulator.js')
    const entryPoints = [join(__dirname, '..', '..', 'emulator', 'main.ts')]
    buildSync({
      entryPoints,
      bundle: true,
      platform: 'node',
      external: ['libsql'],
      keepNames: true,
      logLevel: 'error',
      outfile: bundle,
    })
    const modules = join(__dirname, '..', '..', 'node_modules')
    symlinkSync(modules, join(files.folder, 'node_modules'))
  })
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    files.remove()
  })

  function start(...parameters: string[]) {
    const common = ['--functions', files.functionsFolder, '--collections', collectionsFile]
    const child = spawn(process.execPath, [bundle, ...common, ...parameters])
    children.push(child)
    return child
  }

  async function firstLine(child: ChildProcess): Promise<string> {
    const [line] = child.stdout ? ((await once(child.stdout, 'data')) as [Buffer]) : []
    return line?.toString('utf8').trim() ?? ''
  }

  async function complaint(child: ChildProcess) {
    let text = ''
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    const [code] = (await once(child, 'close')) as [number]
    return { code, text }
  }

  test('starts, answers a call, and ends on a signal', async () => {
    const data = join(files.folder, 'data')
    const child = start('--data', data, '--now', '2027-01-01T00:00:00Z', '--env', 'QR_KEY=a=b')
    const url = await firstLine(child)
    const call = async (event: object) => {
      const body = JSON.stringify(event)
      const headers = { 'x-demo-openid': 'li-na' }
      const reply = await fetch(`${url}/call/probe`, { method: 'POST', body, headers })
      return (await reply.json()) as { result: { value: unknown } }
    }
    const now = await call({ probe: 'now' })
    expect(now.result.value).toMatchObject({ now: expect.stringMatching(/^2027-01-01/) as string })
    const key = await call({ probe: 'environment', given: { name: 'QR_KEY' } })
    expect(key.result.value).toBe('a=b')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('a port in use is explained', async () => {
    const holder = start('--data', join(files.folder, 'one'))
    const port = new URL(await firstLine(holder)).port
    const second = await complaint(start('--data', join(files.folder, 'two'), '--port', port))
    expect(second.code).toBe(1)
    expect(second.text).toContain(`端口 ${port} 已被占用`)
  })

  test('a broken data file is explained', async () => {
    const data = join(files.folder, 'broken')
    mkdirSync(data)
    writeFileSync(join(data, 'store.sqlite'), 'not a database at all. '.repeat(100))
    const { code, text } = await complaint(start('--data', data))
    expect(code).toBe(1)
    expect(text).toContain('数据文件无法读取')
  })
})
