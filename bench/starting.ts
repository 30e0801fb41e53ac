import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openidOf } from '../demo/cast'
import { atMost, failed, median, observed, type Measurements } from './figure'
import type { Prepared } from './prepared'

const name = 'seconds of a warm npm start'
const secondsMax = 10
const warmStarts = 3
/** The first start builds, and lives a season. */
const startSecondsMax = 300

/** From the command until a home page answers at the address, with the data of an earlier start. */
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
    const why = error instanceof Error ? error.message : String(error)
    return { figures: [failed(name, 's', secondsMax, why)], observations: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(root: string, data: string): Promise<number> {
  const from = performance.now()
  const parameters = [join(root, 'scripts/start.mjs'), '--port', '0', '--data', data]
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    await homeAnswersAt(await addressPrintedBy(child))
    return (performance.now() - from) / 1000
  } finally {
    await end(child)
  }
}

/** The home page of one of the cast, with points: the data of the season is there. */
async function homeAnswersAt(url: string): Promise<void> {
  const answer = await fetch(`${url}call/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-openid': openidOf('wang-fang') },
    body: JSON.stringify({ procedure: 'showHome', input: {} }),
  })
  const { result } = (await answer.json()) as {
    result?: { ok: boolean; value?: { points?: unknown } }
  }
  if (result?.value?.points === undefined) throw new Error('The home page has no points')
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
    setTimeout(ended, startSecondsMax * 1000).unref()
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
