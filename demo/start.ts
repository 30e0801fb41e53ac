import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { explainStart, startEmulator, type Emulator } from '../emulator'
import { demoNow, liveSeason } from './season'
import { demoSetUpCode } from './set-up'
import { World } from './world'

/** `npm start` after everything was built: emulator, demo data, one address. */

const roleWords = {
  member: '党员',
  liaison: '积分联络员',
  deputyLiaison: '副联络员',
  committeeMember: '支委',
  secretary: '支部书记',
  inspector: '上级检查员',
  decider: '上级审批人',
  administrator: '管理员',
}

interface Folder {
  store: string
  evidence: string
  secrets: string
  /** Written when the season is complete; without it a started season begins anew. */
  ready: string
  clock: string
}

function folderAt(data: string): Folder {
  return {
    store: path.join(data, 'store.sqlite'),
    evidence: path.join(data, 'evidence'),
    secrets: path.join(data, 'secrets.json'),
    ready: path.join(data, 'ready'),
    clock: path.join(data, 'clock'),
  }
}

async function main(): Promise<void> {
  // Functions run in UTC on the platform unless they say otherwise.
  process.env['TZ'] ??= 'UTC'
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string', default: 'data' },
      reset: { type: 'boolean', default: false },
    },
  })
  const port = portFrom(values.port)
  const data = path.resolve(values.data)
  const folder = folderAt(data)
  if (values.reset || (fs.existsSync(folder.store) && !fs.existsSync(folder.ready))) empty(data)
  fs.mkdirSync(data, { recursive: true })
  const emulator = await startEmulator({
    port,
    dataFile: folder.store,
    evidenceFolder: folder.evidence,
    functionsFolder: path.resolve('dist/functions'),
    collectionsFile: path.resolve('cloudfunctions/database/collections.json'),
    staticFolder: path.resolve('dist/h5'),
    roleWords,
    environment: secretsIn(folder),
    now: clockIn(folder),
  })
  if (!fs.existsSync(folder.ready)) await makeDemoData(emulator, folder)
  keepClock(emulator, folder)
  console.log(`\n打开浏览器 Open in a browser: ${emulator.url}/\n`)
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  console.error(`端口应是 0 到 65535 的整数 --port wants a whole number up to 65535, not ${text}`)
  return process.exit(2)
}

/** Only what this program makes is removed; a folder that holds anything else is left alone. */
function empty(data: string): void {
  if (!fs.existsSync(data)) return
  const ours = /^(store\.sqlite[\w.-]*|evidence|secrets\.json|ready|clock(\.new)?)$/
  const others = fs.readdirSync(data).filter((name) => !ours.test(name))
  if (others.length > 0) {
    console.error(
      `${data} 里有别的文件，没有清空 holds other files, nothing was removed: ${others[0] ?? ''}`,
    )
    process.exit(2)
  }
  for (const name of fs.readdirSync(data)) {
    fs.rmSync(path.join(data, name), { recursive: true, force: true })
  }
}

/** Made once for this data, never in the repository. */
function secretsIn({ secrets }: Folder): Record<string, string> {
  if (!fs.existsSync(secrets)) {
    fs.writeFileSync(secrets, JSON.stringify({ QR_KEY: randomBytes(24).toString('hex') }), {
      mode: 0o600,
    })
  }
  const stored = JSON.parse(fs.readFileSync(secrets, 'utf8')) as Record<string, string>
  return { ...stored, SETUP_CODE: demoSetUpCode, SILENCE: 'true' }
}

async function makeDemoData(emulator: Emulator, folder: Folder): Promise<void> {
  console.log('正在生成演示数据 Making the demo data (about half a minute):')
  await liveSeason(new World(emulator), (what) => console.log(`  · ${what}`))
  fs.writeFileSync(folder.ready, demoNow)
}

function clockIn({ clock }: Folder): string {
  const kept = fs.existsSync(clock) ? fs.readFileSync(clock, 'utf8') : ''
  return Number.isNaN(Date.parse(kept)) ? demoNow : kept
}

const clockKeptEveryMilliseconds = 5_000

/** The demo's time goes on where it was left. */
function keepClock(emulator: Emulator, { clock }: Folder): void {
  const keep = () => {
    // Renamed into place, so that a machine that stops in between leaves the time before.
    fs.writeFileSync(`${clock}.new`, emulator.clock.now())
    fs.renameSync(`${clock}.new`, clock)
  }
  setInterval(keep, clockKeptEveryMilliseconds).unref()
  const end = () => {
    keep()
    void emulator.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

main().catch((error: unknown) => {
  console.error(explainStart(error))
  // Not only a code: an emulator that has begun to listen would keep the process for ever.
  process.exit(1)
})
