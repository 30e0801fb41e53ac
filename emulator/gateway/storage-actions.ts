import { GatewayError } from '../errors'
import type { Services } from '../services'
import { checkCloudPath, cloudPathOf, fileIdOf } from '../storage/cloud-path'
import type { StorageObjects } from '../storage/objects'
import type { Tickets } from '../storage/tickets'
import { isFields, type Fields } from '../store/values'
import type { AdminRequest } from './request'

export interface StorageContext {
  objects: StorageObjects
  tickets: Tickets
  address: string
}

type Action = (context: StorageContext, request: AdminRequest) => Fields | Promise<Fields>

const uploadSeconds = 900
const downloadSecondsDefault = 7_200

export const storageActions: Record<string, Action> = {
  'storage.getUploadMetadata': uploadMetadata,
  'storage.batchGetDownloadUrl': downloadUrls,
  'storage.batchDeleteFile': deleteFiles,
}

function uploadMetadata({ tickets, address }: StorageContext, asked: AdminRequest) {
  const path = checkCloudPath(asked.text('path'))
  const ticket = tickets.issue('put', path, uploadSeconds)
  return {
    data: {
      url: `${address}/storage/${encodeURI(path)}`,
      token: 'emulator',
      authorization: ticket,
      fileId: fileIdOf(path),
      cosFileId: 'emulator',
    },
  }
}

/** The path stands in the URL as it is: the SDK encodes the whole address once more. */
function downloadUrls({ objects, tickets, address }: StorageContext, asked: AdminRequest) {
  const list = asked.list('file_list').filter(isFields)
  const downloads = list.map((file) => {
    const fileID = String(file['fileid'])
    const path = cloudPathOf(fileID)
    const maxAge = typeof file['max_age'] === 'number' ? file['max_age'] : downloadSecondsDefault
    if (path === undefined || !objects.exists(path)) {
      const message = `storage file not exists: ${fileID}`
      return { fileID, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST', message }
    }
    const sign = tickets.issue('get', path, maxAge)
    return { fileID, tempFileURL: `${address}/files/${path}?sign=${sign}`, maxAge, code: 'SUCCESS' }
  })
  return { data: { download_list: downloads } }
}

async function deleteFiles({ objects }: StorageContext, asked: AdminRequest) {
  const ids = asked.list('fileid_list').map(String)
  const deleted = ids.map(async (fileID) => {
    const path = cloudPathOf(fileID)
    const isGone = path !== undefined && (await objects.remove(path))
    return { fileID, code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  })
  return { data: { delete_list: await Promise.all(deleted) } }
}

/** What a client may write: what the storage rules allow, and never over something. */
export async function uploadAsClient(
  { objects, clientMayWrite, limits }: Pick<Services, 'objects' | 'clientMayWrite' | 'limits'>,
  openid: string,
  cloudPath: string,
  bytes: Uint8Array,
): Promise<{ fileID: string }> {
  const path = checkCloudPath(cloudPath)
  const bytesMax = limits.uploadBytesMax
  if (bytes.length > bytesMax) {
    throw new GatewayError('STORAGE_REQUEST_FAIL', `The file has more than ${bytesMax} bytes`)
  }
  if (openid === '' || !clientMayWrite(path, openid)) {
    throw new GatewayError('STORAGE_EXCEED_AUTHORITY', 'The storage rules refuse this path')
  }
  if (!(await objects.write(path, bytes, false))) {
    throw new GatewayError('STORAGE_EXCEED_AUTHORITY', 'The file exists and is not overwritten')
  }
  return { fileID: fileIdOf(path) }
}
