import cloud from 'wx-server-sdk'

/** The only file that imports the SDK: what the rest of the functions may use of the cloud. */

/** The environment that this runs in, found as the SDK finds it. */
export const environment = process.env['TCB_ENV'] ?? process.env['SCF_NAMESPACE']

cloud.init({ env: environment })

export const database = cloud.database()
export const is = database.command

/**
 * Who calls, as the platform says it. Read at every request: an instance serves many people.
 * Nothing when there is no person behind the call (a timer, another function).
 */
export function openidOfCaller(): string | undefined {
  const { OPENID } = cloud.getWXContext() as { OPENID?: unknown }
  // @NOTE an all-digit openid arrives as a number from the SDK's environment parser.
  const openid = typeof OPENID === 'number' ? String(OPENID) : OPENID
  return typeof openid === 'string' && openid !== '' ? openid : undefined
}

interface TextCheckReply {
  result: { suggest: 'pass' | 'review' | 'risky' }
}

/** Of a comment, as the platform calls it: what people write for others to read. */
const commentScene = 2

/** The platform's check of a text of at most 2500 characters; throws where it does not answer. */
export async function checkText(openid: string, content: string) {
  const { security } = cloud.openapi as unknown as {
    security: { msgSecCheck(given: object): Promise<TextCheckReply> }
  }
  const asked = { openid, content, scene: commentScene, version: 2 }
  return (await security.msgSecCheck(asked)).result.suggest
}

export async function downloadFile(fileID: string): Promise<Buffer> {
  const { fileContent } = await cloud.downloadFile({ fileID })
  return fileContent
}

export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent })
  return fileID
}

export async function deleteFiles(fileIDs: string[]): Promise<void> {
  if (fileIDs.length > 0) await cloud.deleteFile({ fileList: fileIDs })
}

/** Links that work for a short time, in the order asked for. Empty text where a file is missing. */
export async function temporaryLinks(fileIDs: string[], seconds: number): Promise<string[]> {
  if (fileIDs.length === 0) return []
  const reply = await cloud.getTempFileURL({
    fileList: fileIDs.map((fileID) => ({ fileID, maxAge: seconds })),
  })
  const { fileList } = reply as { fileList: { tempFileURL: string }[] }
  return fileList.map(({ tempFileURL }) => tempFileURL)
}
