import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

export interface DemoServer {
  url: string
  close(): Promise<void>
}

/** `npm start` on a copy of the season's data, on a port of its own, in a process of its own. */
export async function startDemoServer(): Promise<DemoServer> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'))
  fs.cpSync(seasonFolder(), data, {
    recursive: true,
    filter: (source) => !source.endsWith('.lock'),
  })
  fs.rmSync(path.join(data, 'clock'), { force: true })
  const server = spawn(
    process.execPath,
    [path.join(root, 'dist/demo/start.cjs'), '--port', '0', '--data', data],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await addressOf(server)
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      fs.rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Lived once for these sources; `scripts/demo.mjs` knows where it is. */
function seasonFolder(): string {
  const script =
    "import('./scripts/demo.mjs').then(async (d) => console.log(await d.seasonFolder()))"
  return execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).trim()
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const found = /(http:\/\/[\w.:]+)\/\s/.exec(text.toString())
      if (found?.[1]) resolve(found[1])
    })
    server.once('exit', (code) => reject(new Error(`The demo ended with ${code ?? 'a signal'}`)))
  })
}
