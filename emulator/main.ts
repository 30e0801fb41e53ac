import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BrokenDataFile, DataFileInUse, messageOf, PortInUse } from './errors'
import { startEmulator } from './start'

/** The command line: starts an emulator, prints its address on one line, ends on a signal. */
async function main(): Promise<void> {
  // Functions run in UTC on the platform unless they say otherwise.
  process.env['TZ'] ??= 'UTC'
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: 'data' },
      functions: { type: 'string', default: 'dist/functions' },
      collections: { type: 'string', default: 'cloudfunctions/database/collections.json' },
      static: { type: 'string' },
      now: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
    },
  })
  const dataFolder = resolve(values.data)
  mkdirSync(dataFolder, { recursive: true })
  const emulator = await startEmulator({
    port: Number(values.port),
    dataFile: join(dataFolder, 'store.sqlite'),
    evidenceFolder: join(dataFolder, 'evidence'),
    functionsFolder: resolve(values.functions),
    collectionsFile: resolve(values.collections),
    environment: Object.fromEntries(values.env.map(readAssignment)),
    echo: (line) => console.error(line),
    ...(values.static !== undefined && { staticFolder: resolve(values.static) }),
    ...(values.now !== undefined && { now: values.now }),
  })
  console.log(emulator.url)
  const end = () => void emulator.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

function readAssignment(assignment: string): [string, string] {
  const [name = '', ...value] = assignment.split('=')
  return [name, value.join('=')]
}

/** What went wrong and what to do next, for somebody who did not write this. */
function explain(error: unknown): string {
  if (error instanceof PortInUse) {
    return (
      `端口 ${error.port} 已被占用：请换一个端口（--port），或先关闭占用它的程序。\n` +
      `Port ${error.port} is in use: choose another with --port, or stop the program that has it.`
    )
  }
  if (error instanceof DataFileInUse) {
    return (
      `数据文件正被另一个进程使用：${error.dataFile}。请先关闭它，或用 --data 指定另一个文件夹。\n` +
      `${error.message}. Stop that process, or choose another folder with --data.`
    )
  }
  if (error instanceof BrokenDataFile) {
    return (
      `数据文件无法读取：${error.dataFile}。请移走或恢复该文件后重试，原文件不会被改动。\n` +
      `${error.message}. Move it away or restore it; the emulator leaves it as it is.`
    )
  }
  return `无法启动 Cannot start: ${messageOf(error)}`
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
