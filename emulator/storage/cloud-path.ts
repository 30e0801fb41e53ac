import { GatewayError } from '../errors'
import { environmentId } from '../runner/environment'

const bucket = `${environmentId}.bucket`
const prefix = `cloud://${bucket}/`
const pathLengthMax = 850

/** Refuses a path that could leave the storage folder, or that a URL could not carry. */
export function checkCloudPath(cloudPath: string): string {
  const segments = cloudPath.split('/')
  const isPlain = !/[\\?#%:*"<>|\p{Cc}]/u.test(cloudPath)
  const isInside = segments.every((segment) => segment !== '' && !segment.startsWith('.'))
  if (isPlain && isInside && Buffer.byteLength(cloudPath) <= pathLengthMax) return cloudPath
  throw new GatewayError('INVALID_PARAM', `The cloud path is not allowed: ${cloudPath}`)
}

export function fileIdOf(cloudPath: string): string {
  return `${prefix}${cloudPath}`
}

/** undefined for an id of another environment, or one that is no path. */
export function cloudPathOf(fileId: string): string | undefined {
  if (!fileId.startsWith(prefix)) return undefined
  try {
    return checkCloudPath(fileId.slice(prefix.length))
  } catch {
    return undefined
  }
}
