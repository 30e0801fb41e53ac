import Database from 'libsql'
import { DataFileInUse, messageOf } from '../errors'

/**
 * Holds a data file for one process, and lets go of it however the process ends. The lock is on a
 * file of its own: libsql keeps a data file open until its statements are collected, but one that
 * has never had a statement closes at once.
 */
export function lockFile(dataFile: string): { release: () => void } {
  if (dataFile === ':memory:') return { release: () => undefined }
  const lock = new Database(`${dataFile}.lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (/locked|busy/i.test(messageOf(error))) throw new DataFileInUse(dataFile)
    throw error
  }
  return {
    release() {
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}
