import { downloadFile } from './cloud'
import { isMissingFile } from './cloud-errors'

const uploadId = /^cloud:\/\/[^/]+\/uploads\/[\w./-]+$/

/** The bytes of a file that a client uploaded; nothing for any other file, or one that is gone. */
export async function readUpload(fileID: string): Promise<Buffer | undefined> {
  if (!uploadId.test(fileID) || fileID.includes('..')) return undefined
  try {
    return await downloadFile(fileID)
  } catch (error) {
    if (isMissingFile(error)) return undefined
    throw error
  }
}
