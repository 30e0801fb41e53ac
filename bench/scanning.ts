import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openidOf } from '../demo/cast'
import { demoSetUpCode } from '../demo/set-up'
import { World } from '../demo/world'
import { startEmulator, type Emulator } from '../emulator'
import { makeLargeBranch, type LargeBranch } from '../tests/support/large-branch'
import { atLeast, atMost, median, observed, type Measurements } from './figure'
import type { Prepared } from './prepared'

const people = 300
const rounds = 3

/**
 * Everybody scans at once, against the same number of bare inserts: the real SDK, a store that
 * reaches the disk before it answers, and the same queue before the same number of instances.
 */
export async function measureScanning(prepared: Prepared): Promise<Measurements> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return await scanningIn(folder, prepared)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function scanningIn(folder: string, prepared: Prepared): Promise<Measurements> {
  const options = {
    dataFile: join(folder, 'store.sqlite'),
    evidenceFolder: join(folder, 'evidence'),
    functionsFolder: prepared.functionsFolder,
    collectionsFile: prepared.collectionsFile,
    environment: {
      QR_KEY: 'a key for the bench alone',
      SERVER_KEY: 'another for the bench alone',
      SETUP_CODE: demoSetUpCode,
      // The branch is set up by one person in seconds.
      CALLS_PER_MINUTE: '100000',
    },
  }
  const emulator = await startEmulator(options)
  const world = new World(emulator, 'bench')
  const branch = await makeLargeBranch(world, { members: people })
  const bursts: Burst[] = []
  const inserts: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    inserts.push(await secondsOf(() => insertAll(emulator, branch, round)))
    bursts.push(await scanAll(world, branch, round))
  }
  await emulator.close()
  const again = await startEmulator(options)
  const counts = bursts.map((burst) => countedOnce(again, burst))
  await again.close()
  const scanSeconds = median(bursts.map(({ seconds }) => seconds))
  const insertSeconds = median(inserts)
  return {
    figures: [
      atLeast('members counted once of 300 who scan at once', '', Math.min(...counts), people),
      atMost('seconds until 300 scans are answered', 's', slowest(bursts), 10),
      atLeast('scans a second ÷ bare inserts a second', '', insertSeconds / scanSeconds, 0.25),
    ],
    observations: [
      observed('scans a second, median', '1/s', people / scanSeconds),
      observed('bare inserts a second, median', '1/s', people / insertSeconds),
    ],
  }
}

interface Burst {
  activity: string
  seconds: number
  /** Members who were told that they are signed in. */
  acknowledged: string[]
}

async function scanAll(world: World, branch: LargeBranch, round: number): Promise<Burst> {
  const day = `2026-03-0${round}`
  world.setClock(`${day} 08:00`)
  const { activity } = await world.ask(branch.liaison, 'createActivity', {
    kind: 'themeDay',
    title: '主题党日',
    place: '三楼会议室',
    day,
    startsAt: '14:00',
    endsAt: '16:00',
    onLeave: [],
  })
  world.setClock(`${day} 13:50`)
  await Promise.all(branch.members.slice(0, 4).map((member) => world.ask(member, 'showMe', {})))
  const { codes } = await world.ask(branch.liaison, 'issueSignInCodes', { activity })
  const code = codes[0]?.text ?? ''
  const commands = new Map(branch.members.map((member) => [member, world.newCommandId()]))
  const acknowledged: string[] = []
  const scan = async (member: string) => {
    const command = commands.get(member)
    const reply = await world.reply(openidOf(member), 'signIn', { code }, command)
    if (reply.ok && !reply.value.before) acknowledged.push(member)
  }
  const seconds = await secondsOf(() => Promise.all(branch.members.map(scan)))
  const burst = { activity, seconds, acknowledged: [...acknowledged] }
  // A phone whose reply got lost sends the same command again; nobody is counted twice for it.
  await Promise.all(branch.members.slice(0, people / 3).map(scan))
  return burst
}

/** Members with exactly one attendance, who were told so: from the store as it was opened again. */
function countedOnce(emulator: Emulator, { activity, acknowledged }: Burst): number {
  const attendances = emulator.store.read('attendances') as { activity: string; member: string }[]
  const times = new Map<string, number>()
  for (const { activity: attended, member } of attendances) {
    if (attended === activity) times.set(member, (times.get(member) ?? 0) + 1)
  }
  return acknowledged.filter((member) => times.get(member) === 1).length
}

async function insertAll(emulator: Emulator, branch: LargeBranch, round: number): Promise<void> {
  const documentOf = (member: string) => ({
    _id: `bare-activity-000000000000-0000000000000000-${round}:${member}`,
    activity: `bare-activity-000000000000-0000000000000000-${round}`,
    branch: branch.organisation,
    member,
    name: member,
    signedInAt: '2026-03-01T13:50:00.000+08:00',
    minutesLate: 0,
    command: '0'.repeat(40),
  })
  await Promise.all(
    branch.members.map((member) =>
      emulator.call('probe', openidOf(member), { data: documentOf(member) }),
    ),
  )
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

function slowest(bursts: readonly Burst[]): number {
  return Math.max(...bursts.map(({ seconds }) => seconds))
}
