import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Names that begin with a dot are no cloud paths, so nobody can ask for what is half written. */
const incomingFolder = '.incoming'

/** Storage objects as files: complete or absent, never half. */
export class StorageObjects {
  constructor(private readonly folder: string) {}

  exists(cloudPath: string): boolean {
    return existsSync(join(this.folder, cloudPath))
  }

  async read(cloudPath: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.folder, cloudPath))
    } catch (error) {
      if (isNoFile(error)) return undefined
      throw error
    }
  }

  /** False where `replace` is not wanted and something is there already. */
  async write(cloudPath: string, bytes: Uint8Array, replace: boolean): Promise<boolean> {
    const target = join(this.folder, cloudPath)
    const incoming = join(this.folder, incomingFolder, randomUUID())
    await mkdir(dirname(incoming), { recursive: true })
    await mkdir(dirname(target), { recursive: true })
    await writeThrough(incoming, bytes)
    if (replace) {
      await rename(incoming, target)
      return true
    }
    try {
      await link(incoming, target)
      return true
    } catch {
      return false
    } finally {
      await rm(incoming, { force: true })
    }
  }

  /** False where nothing was there. */
  async remove(cloudPath: string): Promise<boolean> {
    if (!this.exists(cloudPath)) return false
    await rm(join(this.folder, cloudPath), { force: true })
    return true
  }
}

/** Nothing, or a folder. */
function isNoFile(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
