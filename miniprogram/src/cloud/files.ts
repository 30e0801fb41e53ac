import Taro from '@tarojs/taro'
import { uploadFile } from './call'

/**
 * Files that a reader picks and gets, on either platform: a mini-program takes one from a chat and
 * opens or forwards it, a browser has its own dialogue and its downloads.
 */

export interface PickedFile {
  name: string
  bytes: number
  /** A path in a mini-program, the file itself in a browser. */
  content: string | File
}

/** A file on this phone, or an address of the browser's own. */
export interface FetchedFile {
  name: string
  path: string
}

const isH5 = process.env.TARO_ENV === 'h5'

/** One file with one of these extensions; nothing when the reader turns back. */
export function pickFile(extensions: readonly string[]): Promise<PickedFile | undefined> {
  return isH5 ? pickInBrowser(extensions) : pickFromChat(extensions)
}

/** Stores a picked file in the folder that the server named, and gives its file id. */
export function uploadPicked({ name, content }: PickedFile, folder: string): Promise<string> {
  return uploadFile(content, folder, extensionOf(name))
}

/** Fetches what is behind a link of the server; throws when it did not arrive. */
export function fetchFile(link: { name: string; url: string }): Promise<FetchedFile> {
  return isH5 ? fetchInBrowser(link) : fetchToPhone(link)
}

/**
 * Shows a fetched file, or hands it on. WeChat opens spreadsheets and lets them be forwarded from
 * there; what it cannot open it forwards, and that only right after a tap.
 */
export async function openFile(file: FetchedFile): Promise<void> {
  if (isH5) downloadInBrowser(file)
  else if (extensionOf(file.name) === 'xlsx') {
    await Taro.openDocument({ filePath: file.path, fileType: 'xlsx', showMenu: true })
  } else await forward(file)
}

function extensionOf(name: string): string {
  return /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function pickFromChat(extensions: readonly string[]): Promise<PickedFile | undefined> {
  return new Promise((resolve) => {
    void Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...extensions],
      success: ({ tempFiles: [file] }) =>
        resolve(file && { name: file.name, bytes: file.size, content: file.path }),
      fail: () => resolve(undefined),
    })
  })
}

function pickInBrowser(extensions: readonly string[]): Promise<PickedFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, bytes: file.size, content: file })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

async function fetchToPhone({ name, url }: { name: string; url: string }) {
  const folder = (Taro.env as { USER_DATA_PATH?: string }).USER_DATA_PATH ?? ''
  const path = `${folder}/${name}`
  const { statusCode } = await Taro.downloadFile({ url, filePath: path })
  if (statusCode !== 200) throw new Error(`Status ${statusCode}`)
  return { name, path }
}

/** Taro does not know the promise form of this one. A reader who turns back is no error. */
function forward({ name, path }: FetchedFile): Promise<void> {
  return new Promise((resolve, reject) => {
    void Taro.shareFileMessage({
      filePath: path,
      fileName: name,
      success: () => resolve(),
      fail: ({ errMsg }) => (errMsg.includes('cancel') ? resolve() : reject(new Error(errMsg))),
    })
  })
}

async function fetchInBrowser({ name, url }: { name: string; url: string }) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Status ${response.status}`)
  return { name, path: URL.createObjectURL(await response.blob()) }
}

function downloadInBrowser({ name, path }: FetchedFile): void {
  const link = document.createElement('a')
  link.href = path
  link.download = name
  link.click()
}
