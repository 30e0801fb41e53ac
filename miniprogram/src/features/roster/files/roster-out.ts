/** How far a roster has come out, in files of as many people as one import takes. */
export interface RosterOut<File> {
  files: { file: File; people: number }[]
  done: number
  total: number
  /** After whom the next file begins; absent at the end, and before the beginning. */
  next: string | undefined
}

export interface PartOut {
  people: number
  total: number
  next?: string | undefined
}

export const nothingOut = { files: [], done: 0, total: 0, next: undefined }

export function addPart<File>(
  out: RosterOut<File>,
  file: File,
  { people, total, next }: PartOut,
): RosterOut<File> {
  const files = [...out.files, { file, people }]
  return { files, done: out.done + people, total, next }
}

/** Stopped in between: there is more, and nobody is making it. */
export function isStopped({ files, next }: RosterOut<unknown>, busy: boolean): boolean {
  return !busy && files.length > 0 && next !== undefined
}
