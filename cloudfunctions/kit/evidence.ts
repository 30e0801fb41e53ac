import { createHash } from 'node:crypto'
import { photoMegabytesMax } from '@shared/declaration/form-contract'
import type { Photo } from '@shared/declaration/state'
import type { Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { deleteFiles, downloadFile, environment, temporaryLinks, uploadFile } from './cloud'
import { describeError, isMissingFile } from './cloud-errors'
import { cleanImage } from './image'
import { log } from './log'
import type { Transaction } from './transaction'
import { liesIn, uploadFolderOf } from './upload-folder'

const bytesPerMegabyte = 1024 * 1024
/** How long a link to a photo works once it was handed out. */
const linkSeconds = 10 * 60

/**
 * Takes this person's uploads over as evidence: checks the bytes, frees them of metadata, writes
 * them to the closed path and hashes them. The name on the closed path follows from `owner`, so
 * that a repetition of the same command writes the same files. The uploads stay until `discard`.
 */
export async function takeOver(
  person: string,
  owner: string,
  uploads: readonly string[],
): Promise<Photo[]> {
  // All of them, before one is read: a file of somebody else's and one that is not there get the
  // same answer, so that nobody learns which it was.
  if (uploads.some((upload) => !liesIn(uploadFolderOf(person), environment, upload))) {
    refuse('photoNotYours')
  }
  return Promise.all(uploads.map((upload, index) => takeOverOne(owner, upload, index + 1)))
}

async function takeOverOne(owner: string, upload: string, number: number): Promise<Photo> {
  const bytes = await downloadFile(upload).catch((error: unknown): never => {
    if (isMissingFile(error)) return refuse('photoNotYours')
    throw error
  })
  if (bytes.length > photoMegabytesMax * bytesPerMegabyte) {
    refuse('photoTooLarge', { number, maxMegabytes: photoMegabytesMax })
  }
  const clean = cleanImage(bytes) ?? refuse('photoNotAnImage', { number })
  const digest = createHash('sha256').update(clean.bytes).digest('hex')
  const photo = `${owner}-${digest.slice(0, 16)}`
  const file = await uploadFile(`evidence/${photo}.${clean.kind}`, clean.bytes)
  return { photo, file, digest, bytes: clean.bytes.length }
}

/**
 * Has the timer delete photos that nobody may look at any more, in the transaction that says so:
 * they go, whatever becomes of the call that tries it first.
 */
export async function leaveToTimer(tx: Transaction, files: readonly string[], now: Instant) {
  for (const file of files) {
    const name = file.split('/').at(-1) ?? file
    await tx.put('exports', { _id: `left-${name}`, file, removeAfter: now })
  }
}

/** Deletes files that are no longer wanted; a failure costs space, never the command. */
export async function discard(files: readonly string[]): Promise<void> {
  try {
    await deleteFiles([...files])
  } catch (error) {
    log.warn('files left behind', { count: files.length, error: describeError(error) })
  }
}

/** Short-lived links; call only after the person looking was authorised. */
export async function linksTo(photos: readonly Photo[]): Promise<{ photo: string; url: string }[]> {
  const links = await temporaryLinks(
    photos.map(({ file }) => file),
    linkSeconds,
  )
  return photos.map(({ photo }, index) => ({ photo, url: links[index] ?? '' }))
}
