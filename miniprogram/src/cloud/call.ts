import Taro from '@tarojs/taro'
import { answerWithinMs, functionOf } from './functions'
import { newId } from './new-id'
import { fault, type Reply } from './reply'

/**
 * The only file that talks to the cloud. A mini-program asks its cloud functions; the same app in a
 * browser asks the emulator over HTTP, in the name of the person in the address (`?as=`).
 */
const personKey = 'as'

/** Sends one request. It never throws: what has no definite answer is a fault. */
export async function call<Value>(
  procedure: string,
  input: unknown,
  commandId?: string,
): Promise<Reply<Value>> {
  const request = { procedure, input, ...(commandId === undefined ? {} : { commandId }) }
  const name = functionOf(procedure)
  try {
    const ask = process.env.TARO_ENV === 'h5' ? askOverHttp(name, request) : askCloud(name, request)
    const result = await inTime(ask, answerWithinMs[name])
    return isReply<Value>(result) ? result : fault
  } catch {
    return fault
  }
}

/**
 * Stores a photo in the folder that the server named for this person, and gives its file id. It
 * throws when the photo did not arrive.
 */
export async function uploadPhoto(photo: string | File, folder: string): Promise<string> {
  return uploadFile(photo, folder, 'jpg')
}

/** As `uploadPhoto`, for any file; `extension` where neither its path nor its type names one. */
export async function uploadFile(
  file: string | File,
  folder: string,
  extension: string,
): Promise<string> {
  return process.env.TARO_ENV === 'h5'
    ? uploadOverHttp(file, folder, extension)
    : uploadToCloud(file, folder, extension)
}

/** Who the browser acts as; empty in a mini-program, where WeChat knows. */
export function personInAddress(): string {
  if (process.env.TARO_ENV !== 'h5') return ''
  const asked = new URLSearchParams(window.location.search).get(personKey)
  if (asked !== null) window.sessionStorage.setItem(personKey, asked)
  return asked ?? window.sessionStorage.getItem(personKey) ?? ''
}

let cloudIsReady = false

function cloud(): typeof Taro.cloud {
  if (!cloudIsReady) {
    Taro.cloud.init({ traceUser: false })
    cloudIsReady = true
  }
  return Taro.cloud
}

async function askCloud(name: string, request: object): Promise<unknown> {
  // The promise form is not in Taro's types; callbacks are the same on every base library.
  return new Promise((resolve, reject) => {
    cloud().callFunction({
      name,
      data: request,
      success: (answer) => resolve(answer.result),
      fail: (reason) => reject(new Error(reason.errMsg)),
    })
  })
}

async function askOverHttp(name: string, request: object): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-openid': personInAddress() },
    body: JSON.stringify(request),
  })
  const answer: unknown = await response.json()
  return typeof answer === 'object' && answer !== null && 'result' in answer
    ? answer.result
    : undefined
}

async function inTime<Value>(promise: Promise<Value>, withinMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), withinMs)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function isReply<Value>(result: unknown): result is Reply<Value> {
  if (typeof result !== 'object' || result === null || !('ok' in result)) return false
  return result.ok === true || (result.ok === false && 'refusal' in result)
}

async function uploadToCloud(
  file: string | File,
  folder: string,
  usually: string,
): Promise<string> {
  if (typeof file !== 'string') throw new Error('A mini-program uploads from a file path')
  const extension = /\.(\w{1,5})$/.exec(file)?.[1] ?? usually
  const cloudPath = `${folder}/${await newId()}.${extension}`
  return new Promise((resolve, reject) => {
    cloud().uploadFile({
      cloudPath,
      filePath: file,
      success: (answer) => resolve(answer.fileID),
      fail: (reason) => reject(new Error(reason.errMsg)),
    })
  })
}

async function uploadOverHttp(
  file: string | File,
  folder: string,
  usually: string,
): Promise<string> {
  const body = typeof file === 'string' ? await (await fetch(file)).blob() : file
  const extension = /^image\/(\w{1,5})/.exec(body.type)?.[1] ?? usually
  const path = `${folder}/${await newId()}.${extension}`
  const response = await fetch(`/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'content-type': body.type, 'x-demo-openid': personInAddress() },
    body,
  })
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'fileID' in answer) {
    if (typeof answer.fileID === 'string') return answer.fileID
  }
  throw new Error('The file was not stored')
}
