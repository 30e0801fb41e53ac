import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Role } from '@shared/kernel/authorisation'
import { openidOf } from './cast'
import { BrokenDataFile, explainStart, startEmulator, type Emulator } from '../emulator'
import {
  dataFolderAt,
  ForeignFiles,
  isWhole,
  NoFolder,
  prepare,
  secretsIn,
  type DataFolder,
} from './data-folder'
import { demoNow, liveSeason } from './season'
import { World } from './world'

/** `npm start` after everything was built: emulator, demo data, one address. */

const roleWords: Readonly<Record<Role, string>> = {
  member: '党员',
  groupLeader: '党小组长',
  liaison: '积分联络员',
  deputyLiaison: '副联络员',
  committeeMember: '支委',
  secretary: '支部书记',
  inspector: '上级检查员',
  decider: '上级审批人',
  administrator: '管理员',
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
  const folder = dataFolderAt(values.data)
  await prepare(folder, port, values.reset)
  const emulator = await startEmulator({
    port,
    dataFile: folder.store,
    evidenceFolder: folder.evidence,
    functionsFolder: path.resolve('dist/functions'),
    collectionsFile: path.resolve('cloudfunctions/database/collections.json'),
    storageRulesFile: path.resolve('cloudfunctions/storage/rules.json'),
    staticFolder: path.resolve('dist/h5'),
    roleWords,
    deskOpensAs: openidOf('wang-fang'),
    // The season is lived in seconds.
    environment: { ...secretsIn(folder), CALLS_PER_MINUTE: '100000' },
    now: clockIn(folder),
  })
  if (!isWhole(folder)) await makeDemoData(emulator, folder)
  keepClock(emulator, folder)
  console.log(`\n打开浏览器 Open in a browser: ${emulator.url}/\n`)
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  console.error(`端口应是 0 到 65535 的整数 --port wants a whole number up to 65535, not ${text}`)
  return process.exit(2)
}

async function makeDemoData(emulator: Emulator, folder: DataFolder): Promise<void> {
  console.log('正在生成演示数据 Making the demo data (about half a minute):')
  await liveSeason(new World(emulator), (what) => console.log(`  · ${what}`))
  fs.writeFileSync(folder.ready, demoNow)
}

function clockIn({ clock }: DataFolder): string {
  const kept = fs.existsSync(clock) ? fs.readFileSync(clock, 'utf8') : ''
  return Number.isNaN(Date.parse(kept)) ? demoNow : kept
}

const clockKeptEveryMilliseconds = 5_000

/** The demo's time goes on where it was left. */
function keepClock(emulator: Emulator, { clock }: DataFolder): void {
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

/** What only this program knows to do about it. */
function explain(error: unknown): string {
  if (error instanceof ForeignFiles) {
    return (
      `${error.folder} 里有别的文件（${error.file}），没有动它们：请用 --data 指定一个空文件夹。\n` +
      `${error.message}; nothing was changed. Choose an empty folder with --data.`
    )
  }
  if (error instanceof NoFolder) {
    return (
      `${error.folder} 不能用来存放数据（${error.why}）：请用 --data 指定一个能写入的文件夹。\n` +
      `${error.message}. Choose a folder that can be written to with --data.`
    )
  }
  const again = '重新生成演示数据 To make the demo data anew: npm start -- --reset'
  return error instanceof BrokenDataFile ? `${explainStart(error)}\n${again}` : explainStart(error)
}

main().catch((error: unknown) => {
  console.error(explain(error))
  // Not only a code: an emulator that has begun to listen would keep the process for ever.
  process.exit(1)
})
