import { deputyLiaison, liaison } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { ordinary, probationary, setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld

const day = '2026-03-20'
const [early, late, onLeave, absent] = ordinary
const themeDay = {
  kind: 'themeDay' as const,
  title: '三月主题党日',
  place: '三楼会议室',
  day,
  startsAt: '14:00',
  endsAt: '16:00',
  onLeave: [onLeave],
}

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())

async function activityAt(time: string): Promise<string> {
  world.setClock(`${day} 08:00`)
  const { activity } = await world.ask(liaison, 'createActivity', themeDay)
  world.setClock(`${day} ${time}`)
  return activity
}

async function codeOf(activity: string, place = 0): Promise<string> {
  const { codes } = await world.ask(liaison, 'issueSignInCodes', { activity })
  return codes[place]?.text ?? ''
}

test('an organiser does not enter an own leave; another organiser does', async () => {
  world.setClock(`${day} 08:00`)
  const excused = { ...themeDay, onLeave: [liaison] }
  expect(await world.refused(liaison, 'createActivity', excused)).toBe('ownLeave')
  const { activity } = await world.ask(deputyLiaison, 'createActivity', excused)
  const { lines } = await world.ask(liaison, 'showActivity', { activity })
  expect(lines.find(({ member }) => member === liaison)).toMatchObject({ onLeave: true })
})

const attendances = () => stored(emulator, 'attendances').length

describe('a scan', () => {
  test('before the start signs in, once, however often it is scanned', async () => {
    const activity = await activityAt('13:45')
    const first = await world.ask(early, 'signIn', { code: await codeOf(activity) })
    expect(first).toMatchObject({ activity, minutesLate: 0, before: false })
    const second = await world.ask(early, 'signIn', { code: await codeOf(activity) })
    expect(second).toEqual({ ...first, before: true })
    expect(stored(emulator, 'attendances').filter((one) => one.activity === activity)).toHaveLength(
      1,
    )
  })

  test('after the start notes how late', async () => {
    const activity = await activityAt('14:07')
    const reply = await world.ask(late, 'signIn', { code: await codeOf(activity) })
    expect(reply.minutesLate).toBe(7)
  })

  test('whose first answer was lost is answered as then, though the code is stale by now', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    const first = await world.ask(early, 'signIn', { code }, 'scan-command-0000001')
    emulator.clock.advance(60_000)
    expect(await world.ask(early, 'signIn', { code }, 'scan-command-0000001')).toEqual(first)
    expect(await world.refused(early, 'signIn', { code })).toBe('codeStale')
  })

  test('with the id of an earlier command is refused', async () => {
    const activity = await activityAt('13:50')
    await world.ask(early, 'signIn', { code: await codeOf(activity) }, 'scan-command-0000002')
    const other = await activityAt('13:50')
    const code = await codeOf(other)
    const refusal = await world.refused(early, 'signIn', { code }, 'scan-command-0000002')
    expect(refusal).toBe('commandIdReused')
  })
})

describe('a scan that is refused writes no attendance', () => {
  let counted: number
  beforeEach(() => (counted = attendances()))
  afterEach(() => expect(attendances()).toBe(counted))

  test('a code of the slot before the last', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    emulator.clock.advance(17_000)
    expect(await world.refused(early, 'signIn', { code })).toBe('codeStale')
  })

  test('a code of the future, taken from the organiser', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity, 3)
    expect(await world.refused(early, 'signIn', { code })).toBe('codeStale')
  })

  test('a code whose mac was made up', async () => {
    const activity = await activityAt('13:50')
    const [tag, id, slot] = (await codeOf(activity)).split('.')
    const code = [tag, id, slot, '0'.repeat(32)].join('.')
    expect(await world.refused(early, 'signIn', { code })).toBe('codeForged')
  })

  test('the code of another activity under this one’s id', async () => {
    const activity = await activityAt('13:50')
    const other = await activityAt('13:50')
    const code = (await codeOf(other)).replace(other, activity)
    expect(await world.refused(early, 'signIn', { code })).toBe('codeForged')
  })

  test('the mac of one slot under another', async () => {
    const activity = await activityAt('13:50')
    const [tag, id, slot, mac] = (await codeOf(activity)).split('.')
    const code = [tag, id, Number(slot) - 1, mac].join('.')
    expect(await world.refused(early, 'signIn', { code })).toBe('codeForged')
  })

  test.each(['', 'djqd', 'https://example.com', 'djqd.a.b.c', `djqd.a.1.${'G'.repeat(32)}`])(
    'a code that is none: "%s"',
    async (code) => {
      expect(await world.refused(early, 'signIn', { code })).toBe('codeUnreadable')
    },
  )

  test('before the window opens: no code is issued, an old one is of no use', async () => {
    const activity = await activityAt('13:39')
    const refused = await world.refused(liaison, 'issueSignInCodes', { activity })
    expect(refused).toBe('signInNotOpen')
  })

  test('after the window has closed', async () => {
    const activity = await activityAt('14:14')
    emulator.clock.advance(58_000)
    const code = await codeOf(activity)
    emulator.clock.advance(3_000)
    expect(await world.refused(early, 'signIn', { code })).toBe('signInOver')
    expect(await world.refused(liaison, 'issueSignInCodes', { activity })).toBe('signInOver')
  })

  test('a member on leave, whose line no roll-call would count', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    expect(await world.refused(onLeave, 'signIn', { code })).toBe('notExpected')
  })

  test('a member of another branch', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    expect(await world.refused('shen-jianhua', 'signIn', { code })).toBe('notPermitted')
  })

  test('a person without an identity', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    expect(await world.refused('stranger', 'signIn', { code })).toBe('notBound')
  })

  test('after the roll was closed', async () => {
    const activity = await activityAt('14:14')
    emulator.clock.advance(58_000)
    const code = await codeOf(activity)
    emulator.clock.advance(3_000)
    const { lines } = await world.ask(liaison, 'showActivity', { activity })
    const marks = lines.map(({ member }) => ({ member, attended: member !== absent }))
    await world.ask(liaison, 'closeActivity', { activity, marks })
    expect(await world.refused(absent, 'signIn', { code })).toBe('activityClosed')
  })

  test('after the activity was cancelled', async () => {
    const activity = await activityAt('13:50')
    const code = await codeOf(activity)
    await world.ask(deputyLiaison, 'cancelActivity', { activity, reason: '会议室停电' })
    expect(await world.refused(early, 'signIn', { code })).toBe('activityCancelled')
    const noCodes = await world.refused(liaison, 'issueSignInCodes', { activity })
    expect(noCodes).toBe('activityCancelled')
  })

  test('an ordinary member gets no codes', async () => {
    const activity = await activityAt('13:50')
    for (const member of [early, probationary]) {
      expect(await world.refused(member, 'issueSignInCodes', { activity })).toBe('notPermitted')
    }
    await expect(world.ask(deputyLiaison, 'issueSignInCodes', { activity })).resolves.toBeDefined()
  })
})
