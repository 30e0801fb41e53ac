import { environmentKey, hmac } from './secrets'

/**
 * Where a person's photos are uploaded: a folder that nobody can guess, as only the server can
 * name it.
 *
 * @NOTE The platform's rule (`cloudfunctions/storage/rules.json`) knows the openid that writes, the
 * file's owner and its path, and can compute no HMAC. It holds a client to new or own files in a
 * folder of this shape. That the folder is the person's own is checked here, when the file is
 * handed in.
 */
export function uploadFolderOf(person: string): string {
  return `uploads/${hmac(environmentKey('SERVER_KEY'), `uploads:${person}`).slice(0, 32)}`
}

/** "cloud://environment.bucket/uploads/0123…/photo.jpg" */
const fileId = /^cloud:\/\/([\w-]+)\.[\w.-]+\/(.+)\/[\w-]+\.\w{1,5}$/

/**
 * The file lies in this very folder of this environment. The folder is compared as it is written:
 * what would first have to be decoded or resolved is another.
 */
export function liesIn(folder: string, environment: string | undefined, file: string): boolean {
  const [, home, place] = fileId.exec(file) ?? []
  return home !== undefined && home === environment && place === folder
}
