import { uploadPhoto } from '@/cloud/call'
import { readStored, removeStored, writeStored } from '@/cloud/store'

type FileIds = Record<string, string>

/**
 * The file ids of photos that were uploaded for a form. They are kept until the form is accepted:
 * a repetition then names the same files, is the same input, and so carries the same command id.
 */
export async function uploadedPhotos(
  key: string,
  photos: readonly string[],
  folder: string,
): Promise<string[]> {
  const uploaded = fileIdsOf(key)
  for (const photo of photos) {
    if (uploaded[photo] !== undefined) continue
    uploaded[photo] = await uploadPhoto(photo, folder)
    writeStored(shelf(key), uploaded)
  }
  return photos.map((photo) => uploaded[photo] ?? '')
}

export function fileIdsOf(key: string): FileIds {
  const stored = readStored(shelf(key))
  return typeof stored === 'object' && stored !== null ? { ...(stored as FileIds) } : {}
}

export function forgetUploads(key: string): void {
  removeStored(shelf(key))
}

function shelf(key: string): string {
  return `uploads/${key}`
}
