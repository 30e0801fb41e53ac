import cloud from 'wx-server-sdk'
import type { Probe } from './index'

interface Files {
  getTempFileURL(given: { fileList: unknown[] }): Promise<unknown>
  deleteFile(given: { fileList: unknown[] }): Promise<unknown>
}
const files = cloud as unknown as Files

export const storage: Record<string, Probe> = {
  async storeAndRead({ path, text }) {
    const { fileID } = await cloud.uploadFile({
      cloudPath: String(path),
      fileContent: Buffer.from(String(text)),
    })
    const { fileContent } = await cloud.downloadFile({ fileID })
    return { fileID, text: fileContent.toString('utf8') }
  },
  readFile: async ({ fileID }) => {
    const { fileContent } = await cloud.downloadFile({ fileID: String(fileID) })
    return fileContent.toString('utf8')
  },
  temporaryUrls: ({ fileIDs }) => files.getTempFileURL({ fileList: fileIDs as string[] }),
  removeFiles: ({ fileIDs }) => files.deleteFile({ fileList: fileIDs as string[] }),
}
