import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { BrokenDataFile, DataFileInUse, lockFile, PortInUse } from '../emulator'
import {
  dataFolderAt,
  ForeignFiles,
  NoFolder,
  prepare,
  secretsIn,
  type DataFolder,
} from './data-folder'

let data: DataFolder

beforeEach(() => {
  data = dataFolderAt(fs.mkdtempSync(path.join(os.tmpdir(), 'demo-folder-')))
})
afterEach(() => fs.rmSync(data.folder, { recursive: true, force: true }))

const season = () => {
  fs.writeFileSync(data.store, 'SQLite format 3\0 a season')
  fs.writeFileSync(data.ready, '2026-08-20')
}

describe('a folder of the demo', () => {
  test('keeps a whole season', async () => {
    season()
    await prepare(data, 0, false)
    expect(fs.existsSync(data.store)).toBe(true)
  })

  test('begins anew when asked, or when the season was not finished', async () => {
    season()
    await prepare(data, 0, true)
    expect([fs.existsSync(data.store), fs.existsSync(data.ready)]).toEqual([false, false])
    season()
    fs.rmSync(data.ready)
    await prepare(data, 0, false)
    expect(fs.existsSync(data.store)).toBe(false)
  })

  test('begins anew when the store was moved away or is empty, whatever the mark says', async () => {
    season()
    fs.writeFileSync(data.store, '')
    await prepare(data, 0, false)
    expect(fs.existsSync(data.ready)).toBe(false)
  })

  test('is not made where a file has its name', async () => {
    fs.writeFileSync(data.store, '')
    await expect(prepare(dataFolderAt(data.store), 0, true)).rejects.toBeInstanceOf(NoFolder)
    expect(fs.existsSync(data.store)).toBe(true)
  })

  test('loses nothing to a reset while somebody runs on it', async () => {
    season()
    const running = lockFile(data.store)
    try {
      await expect(prepare(data, 0, true)).rejects.toBeInstanceOf(DataFileInUse)
    } finally {
      running.release()
    }
    expect(fs.existsSync(data.ready)).toBe(true)
  })

  test('loses nothing to a reset that could not start for its port', async () => {
    season()
    const taken = net.createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as net.AddressInfo).port))
    })
    await expect(prepare(data, port, true)).rejects.toBeInstanceOf(PortInUse)
    taken.close()
    expect(fs.existsSync(data.ready)).toBe(true)
  })

  test('is left alone where it holds what the demo did not make', async () => {
    const letter = path.join(data.folder, 'letter.txt')
    fs.writeFileSync(letter, 'mine')
    await expect(prepare(data, 0, true)).rejects.toBeInstanceOf(ForeignFiles)
    expect(fs.readFileSync(letter, 'utf8')).toBe('mine')
  })

  test('does not wipe a store that is no database', async () => {
    fs.writeFileSync(data.store, 'my notes')
    await expect(prepare(data, 0, false)).rejects.toBeInstanceOf(BrokenDataFile)
    expect(fs.readFileSync(data.store, 'utf8')).toBe('my notes')
  })

  test('keeps its keys, and makes new ones where the file is broken', () => {
    const keys = secretsIn(data)
    expect(keys['QR_KEY']).not.toBe(keys['SERVER_KEY'])
    expect(secretsIn(data)).toEqual(keys)
    fs.writeFileSync(data.secrets, '{')
    for (const name of ['QR_KEY', 'SERVER_KEY']) {
      expect(secretsIn(data)[name]).toMatch(/^[0-9a-f]{48}$/)
    }
  })

  test('keeps one key where the other is missing', () => {
    fs.writeFileSync(data.secrets, JSON.stringify({ QR_KEY: 'k'.repeat(48) }))
    expect(secretsIn(data)).toMatchObject({ QR_KEY: 'k'.repeat(48) })
    expect(secretsIn(data)['SERVER_KEY']).toMatch(/^[0-9a-f]{48}$/)
  })
})
