import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openidOf } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const member = 'wang-fang'
const megabyte = 1024 * 1024

const evidenceFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'evidence-'))

beforeAll(async () => {
  emulator = await startTestEmulator({ evidenceFolder })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

function form(photos: string[]) {
  return { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos }
}

const evidenceFiles = () => fs.readdirSync(path.join(evidenceFolder, 'evidence'))
const photoCount = () => stored(emulator, 'declarations').flatMap(({ photos }) => photos).length
const declarations = () => stored(emulator, 'declarations').length

describe('a photo that is none', () => {
  let counted: number
  beforeEach(() => (counted = declarations()))
  afterEach(() => expect(declarations()).toBe(counted))

  const png = Buffer.from(photo(3))
  test.each([
    ['a text', Buffer.from('义务劳动的照片')],
    ['nothing', Buffer.alloc(0)],
    ['the first half of one', png.subarray(0, png.length / 2)],
    ['a program that calls itself png', Buffer.from('\x7fELF'.padEnd(4_000, '\0'))],
    ['a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ])('%s', async (_, bytes) => {
    const upload = await world.upload(member, 'evidence', bytes)
    const refused = await world.refused(member, 'submitDeclaration', form([upload]))
    expect(refused).toBe('photoNotAnImage')
  })

  test('too large', async () => {
    const bytes = Buffer.concat([png, Buffer.alloc(4 * megabyte)])
    const upload = await world.upload(member, 'evidence', bytes)
    const refused = await world.refused(member, 'submitDeclaration', form([upload]))
    expect(refused).toBe('photoTooLarge')
  })

  test.each([
    ['an address of the web', 'https://example.com/a.png'],
    ['a path without an environment', 'uploads/a.png'],
    ['evidence of somebody else', 'cloud://emulator/evidence/declaration-1.png'],
    ['a way out of the folder', 'cloud://emulator/uploads/../evidence/declaration-1.png'],
    ['an upload that is not there', 'cloud://emulator/uploads/nobody/a.png'],
    ['an address with a blank', 'cloud://emulator/uploads/a b.png'],
  ])('%s', async (_, upload) => {
    const refused = await world.refused(member, 'submitDeclaration', form([upload]))
    expect(refused).toBe('photoNotYours')
  })

  test('none at all, where the clause asks for one', async () => {
    expect(await world.refused(member, 'submitDeclaration', form([]))).toBe('evidenceMissing')
  })
})

describe('a photo', () => {
  test('is taken over once, whatever is repeated, and its upload is deleted', async () => {
    const upload = await world.upload(member, 'evidence', photo(5))
    const command = 'photo-command-000001'
    const first = await world.ask(member, 'submitDeclaration', form([upload]), command)
    emulator.clock.advance(60_000)
    expect(await world.ask(member, 'submitDeclaration', form([upload]), command)).toEqual(first)
    const refused = await world.refused(member, 'submitDeclaration', form([upload]))
    expect(refused).toBe('photoNotYours')
  })

  test('that a killed function had taken over is the same file the next time', async () => {
    const upload = await world.upload(member, 'evidence', photo(6))
    const event = {
      procedure: 'submitDeclaration' as const,
      commandId: 'photo-command-000002',
      input: form([upload]),
    }
    emulator.faults.inject({ at: 1, action: 'database.commitTransaction', kind: 'http500' })
    const { result } = await emulator.call('api', openidOf(member), event)
    emulator.faults.clear()
    expect(result).toMatchObject({ ok: false, refusal: { code: 'fault' } })
    emulator.clock.advance(60_000)
    const { declaration } = await world.ask(member, event.procedure, event.input, event.commandId)
    const { photos } = await world.ask(member, 'showDeclaration', { declaration })
    expect(photos).toHaveLength(1)
    expect(evidenceFiles()).toHaveLength(photoCount())
  })

  test('that is dropped and added again is there', async () => {
    const added = () => world.upload(member, 'evidence', photo(8))
    const first = form([await added()])
    const { declaration } = await world.ask(member, 'submitDeclaration', first)
    for (const reason of ['请补拍', '请再补拍']) {
      await world.ask('li-qiang', 'returnDeclaration', { declaration, reason })
      const amended = { ...form([await added()]), declaration, keep: [] }
      await world.ask(member, 'amendDeclaration', amended)
    }
    expect(evidenceFiles()).toHaveLength(photoCount())
  })

  test('of somebody else’s declaration is said to the liaison, not refused', async () => {
    const [mine, theirs] = [
      await world.upload(member, 'evidence', photo(7)),
      await world.upload('sun-li', 'evidence', photo(7)),
    ]
    await world.ask(member, 'submitDeclaration', form([mine]))
    const { findings } = await world.ask('sun-li', 'submitDeclaration', form([theirs]))
    expect(findings.map(({ code }) => code)).toContain('samePhoto')
  })
})
