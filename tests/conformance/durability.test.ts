import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenDataFile, DataFileInUse, startEmulator } from '../../emulator'
import { buildProbe, type ProbeFolder } from './build-probe'
import { optionsOf } from './harness'
import { describeOnEmulator } from './hosted'

/** What only the emulator promises: a hosted environment cannot be killed by a test. */
describeOnEmulator('durability', () => {
  let files: ProbeFolder
  beforeAll(() => (files = buildProbe()))
  afterAll(() => files.remove())

  test('kill −9 loses no acknowledged write', async () => {
    const { acknowledged, lost } = await writeAndKill({ ...optionsOf(files) })
    expect(acknowledged).toBeGreaterThanOrEqual(writesBeforeKill)
    expect(lost).toBe(0)
  })

  test('planted: acknowledging before the flush is found', async () => {
    const dataFile = join(files.folder, 'planted.sqlite')
    const plant = 'acknowledgeBeforeFlush'
    const { lost } = await writeAndKill({ ...optionsOf(files), dataFile, plant })
    expect(lost).toBeGreaterThan(0)
  })

  test('a store that is opened again has the same digest and order', async () => {
    const dataFile = join(files.folder, 'again.sqlite')
    const first = await startEmulator({ ...optionsOf(files), dataFile })
    for (const id of ['b', 'a', 'c']) await addThenGet(first, id)
    const digest = first.store.digest()
    await first.close()
    const second = await startEmulator({ ...optionsOf(files), dataFile })
    expect(second.store.digest()).toBe(digest)
    expect(second.store.read('people')).toMatchObject([{ _id: 'b' }, { _id: 'a' }, { _id: 'c' }])
    await addThenGet(second, 'd')
    expect(second.store.digest()).not.toBe(digest)
    await second.close()
  })

  test('a broken data file and one in use say which they are', async () => {
    const broken = join(files.folder, 'broken.sqlite')
    writeFileSync(broken, 'this is not a database, whatever its name says. '.repeat(100))
    const opens = startEmulator({ ...optionsOf(files), dataFile: broken })
    await expect(opens).rejects.toBeInstanceOf(BrokenDataFile)

    const dataFile = join(files.folder, 'held.sqlite')
    const holder = await startEmulator({ ...optionsOf(files), dataFile })
    const second = startEmulator({ ...optionsOf(files), dataFile })
    await expect(second).rejects.toBeInstanceOf(DataFileInUse)
    await holder.close()

    appendFileSync(dataFile, 'trailing text does no harm')
    await (await startEmulator({ ...optionsOf(files), dataFile })).close()
  })
})

interface Started {
  child: ChildProcess
  url: string
}

async function startChild(settings: object): Promise<Started> {
  const script = join(__dirname, 'crash-child.ts')
  const parameters = ['--require', 'esbuild-register', script, JSON.stringify(settings)]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString('utf8').trim() }
}

const writesBeforeKill = 400

/** Inserts from eight writers, kills the process among them, opens the file and counts. */
async function writeAndKill(settings: ReturnType<typeof optionsOf> & { plant?: string }) {
  const { child, url } = await startChild(settings)
  const acknowledged: string[] = []
  let enough: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (enough = resolve))
  const write = async (writer: number) => {
    for (let number = 0; ; number += 1) {
      const id = `${writer}-${number}`
      if (!(await insert(url, id))) return
      acknowledged.push(id)
      if (acknowledged.length === writesBeforeKill) enough()
    }
  }
  const writers = [0, 1, 2, 3, 4, 5, 6, 7].map(write)
  await reached
  child.kill('SIGKILL')
  await Promise.all(writers)
  const { dataFile, evidenceFolder, functionsFolder, collectionsFile } = settings
  const options = { dataFile, evidenceFolder, functionsFolder, collectionsFile }
  const emulator = await startEmulator(options)
  const kept = new Set((emulator.store.read('people') as { _id: string }[]).map(({ _id }) => _id))
  await emulator.close()
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !kept.has(id)).length,
  }
}

/** False once the process is gone. */
async function insert(url: string, id: string): Promise<boolean> {
  const body = JSON.stringify({
    action: 'database.insertDocument',
    collectionName: 'people',
    data: [JSON.stringify({ _id: id })],
  })
  try {
    const reply = await fetch(`${url}/admin`, { method: 'POST', body })
    return ((await reply.json()) as { data?: unknown }).data !== undefined
  } catch {
    return false
  }
}

type Running = Awaited<ReturnType<typeof startEmulator>>

function addThenGet(emulator: Running, id: string) {
  return emulator.call('probe', 'li-na', { probe: 'addThenGet', given: { id } })
}
