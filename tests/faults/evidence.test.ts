import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openidOf } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { fetchBytes } from '../support/ask'
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
fs.mkdirSync(path.join(evidenceFolder, 'evidence'))

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

  test('one that is not there any more', async () => {
    const own = await world.upload(member, 'evidence', png)
    const upload = own.replace('evidence', 'gone')
    const refused = await world.refused(member, 'submitDeclaration', form([upload]))
    expect(refused).toBe('photoNotYours')
  })

  test('none at all, where the clause asks for one', async () => {
    expect(await world.refused(member, 'submitDeclaration', form([]))).toBe('evidenceMissing')
  })
})

/** Each made from a photo of 孙莉 and one of 王芳, who hands it in. */
const notOwn: [string, (theirs: string, own: string) => string][] = [
  ['of somebody else', (theirs) => theirs],
  ['by a way up', (theirs, own) => `${folderOf(own)}/..${pathOf(theirs).replace('/uploads', '')}`],
  ['by an encoded way up', (theirs, own) => `${folderOf(own)}/%2e%2e%2f${nameIn(theirs)}`],
  ['with an encoded stroke', (theirs, own) => own.replace(/\/(?=[^/]+$)/, '%2f')],
  ['beside the folders', (_, own) => own.replace(/uploads\/\w+/, 'uploads')],
  ['on the closed path', (_, own) => own.replace(/uploads\/\w+/, 'evidence')],
  ['of another bucket', (_, own) => own.replace('emulator-environment.', 'elsewhere.')],
  ['of the web', (_, own) => `https://example.com${pathOf(own)}`],
  ['as a path', (_, own) => pathOf(own)],
]
const pathOf = (file: string) => file.replace(/^cloud:\/\/[^/]+/, '')
const folderOf = (file: string) => file.replace(/\/[^/]+$/, '')
const nameIn = (file: string) => pathOf(file).replace(/^\/uploads\//, '')

describe.each(notOwn)('a file %s', (_, made) => {
  let theirs: string
  let own: string
  let file: string
  beforeEach(async () => {
    theirs = await world.upload('sun-li', 'evidence', photo(20))
    own = await world.upload(member, 'evidence', photo(21))
    file = made(theirs, own)
  })

  test('is refused when declaring, alone and beside an own one, and nothing is taken', async () => {
    const [files, counted] = [evidenceFiles().length, declarations()]
    for (const photos of [[file], [own, file]]) {
      const refused = await world.refused(member, 'submitDeclaration', form(photos))
      expect(refused).toBe('photoNotYours')
    }
    expect([evidenceFiles().length, declarations()]).toEqual([files, counted])
    // Whoever it belongs to can still hand it in.
    await settled('sun-li', theirs)
    await settled(member, own)
  })

  test('is refused when amending, and the declaration stays as it was', async () => {
    const { declaration } = await world.ask(member, 'submitDeclaration', form([own]))
    await world.ask('li-qiang', 'returnDeclaration', { declaration, reason: '请补拍' })
    const before = emulator.store.digest()
    const amended = { ...form([file]), declaration, keep: [] }
    expect(await world.refused(member, 'amendDeclaration', amended)).toBe('photoNotYours')
    expect(emulator.store.digest()).toBe(before)
    await world.ask(member, 'withdrawDeclaration', { declaration })
  })

  async function settled(who: string, upload: string) {
    const { declaration } = await world.ask(who, 'submitDeclaration', form([upload]))
    await world.ask(who, 'withdrawDeclaration', { declaration })
  }
})

test('the folder of uploads is the same each time, and another for each', async () => {
  const folderOfPerson = async (who: string) =>
    (await world.ask(who, 'listDeclarable', {})).uploadFolder
  const own = await folderOfPerson(member)
  expect(own).toMatch(/^uploads\/[0-9a-f]{32}$/)
  expect(await folderOfPerson(member)).toBe(own)
  expect(await folderOfPerson('sun-li')).not.toBe(own)
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

describe('the link to a photo', () => {
  const shown = async (declaration: string, who: string = member) =>
    (await world.ask(who, 'showDeclaration', { declaration })).photos[0]?.url ?? ''
  const declared = async (seed: number) => {
    const upload = await world.upload(member, 'evidence', photo(seed))
    return (await world.ask(member, 'submitDeclaration', form([upload]))).declaration
  }
  const evidenceOf = (declaration: string) =>
    stored(emulator, 'declarations').find(({ _id }) => _id === declaration)?.photos ?? []

  test('lies where nobody can guess it: the same photo twice has two places', async () => {
    const places = []
    for (const declaration of [await declared(9), await declared(9)]) {
      const [{ file } = { file: '' }] = evidenceOf(declaration)
      expect(pathOf(file)).toMatch(/^\/evidence\/declaration-[0-9a-f]{40}-[0-9a-f]{16}\.png$/)
      places.push(pathOf(file))
      await world.ask(member, 'withdrawDeclaration', { declaration })
    }
    expect(new Set(places).size).toBe(2)
  })

  test('is given to whoever may look, works for ten minutes, and for this photo alone', async () => {
    const [declaration, other] = [await declared(10), await declared(11)]
    expect(await world.refused('sun-li', 'showDeclaration', { declaration })).toBe('notPermitted')
    const [link, beside] = [await shown(declaration, 'li-qiang'), await shown(other)]
    expect((await fetchBytes(link)).status).toBe(200)
    const [plain = '', sign = ''] = link.split('?')
    expect((await fetchBytes(plain)).status).toBe(403)
    expect((await fetchBytes(`${beside.split('?')[0]}?${sign}`)).status).toBe(403)
    emulator.clock.advance(11 * 60_000)
    expect((await fetchBytes(link)).status).toBe(403)
    for (const one of [declaration, other]) {
      await world.ask(member, 'withdrawDeclaration', { declaration: one })
    }
  })

  test.each([
    ['at once', false],
    ['by the timer, where the call could not', true],
  ])(
    'leads nowhere once the declaration is withdrawn: the photo is deleted %s',
    async (_, fails) => {
      const declaration = await declared(12)
      const link = await shown(declaration)
      const before = evidenceFiles().length
      if (fails) {
        emulator.faults.inject({ at: 1, action: 'storage.batchDeleteFile', kind: 'http500' })
      }
      await world.ask(member, 'withdrawDeclaration', { declaration })
      emulator.faults.clear()
      expect(evidenceFiles()).toHaveLength(fails ? before : before - 1)
      emulator.clock.advance(1_000)
      await emulator.trigger('clock', 'everyTenMinutes')
      expect(evidenceFiles()).toHaveLength(before - 1)
      expect((await fetchBytes(link)).status).toBe(404)
      expect(stored(emulator, 'exports')).toEqual([])
    },
  )
})
