import { downloadFile, environment } from './cloud'
import { isMissingFile } from './cloud-errors'
import { liesIn, uploadFolderOf } from './upload-folder'

/** The bytes of a file that this person uploaded; nothing for any other, or one that is gone. */
export async function readUpload(person: string, fileID: string): Promise<Buffer | undefined> {
  if (!liesIn(uploadFolderOf(person), environment, fileID)) return undefined
  try {
    return await downloadFile(fileID)
  } catch (error) {
    if (isMissingFile(error)) return undefined
    throw error
  }
}
