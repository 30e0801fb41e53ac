import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, failed, median, notMeasured, observed, type Measurements } from './figure'
import type { Prepared } from './prepared'

const name = 'seconds of a warm npm start'
const secondsMax = 10
const warmStarts = 3
/** The first start builds, and lives a season. */
const firstSecondsMax = 600

/** From the command until the address it prints answers, with the data of an earlier start. */
export async function measureStarting({ root }: Prepared): Promise<Measurements> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const data = join(folder, 'data')
  try {
    const first = await start(root, data)
    const warm: number[] = []
    for (let number = 0; number < warmStarts; number += 1) warm.push(await start(root, data))
    return {
      figures: [atMost(name, 's', median(warm), secondsMax)],
      observations: [observed('seconds of the first npm start, with what it built', 's', first)],
    }
  } catch (error) {
    return { figures: [figureOf(error)], observations: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A season that asks for a procedure nobody serves yet cannot be lived; all else is a failure. */
function figureOf(error: unknown) {
  const said = error instanceof Error ? error.message : String(error)
  if (!said.includes('unknownProcedure')) return failed(name, 's', secondsMax, said)
  return notMeasured(name, 's', secondsMax, 'the demo season asks for a procedure not served yet')
}

async function start(root: string, data: string): Promise<number> {
  const from = performance.now()
  const parameters = [join(root, 'scripts/start.mjs'), '--port', '0', '--data', data]
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const url = await addressPrintedBy(child)
    const page = await fetch(url)
    if (!page.ok) throw new Error(`${url} answered ${page.status}`)
    await page.text()
    return (performance.now() - from) / 1000
  } finally {
    await end(child)
  }
}

function addressPrintedBy(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString('utf8')
      const [address] = /http:\/\/[\w.:]+\/(?=\s)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    const ended = () => reject(new Error(`npm start ended: ${said.slice(-500)}`))
    child.once('exit', ended)
    setTimeout(ended, firstSecondsMax * 1000).unref()
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
