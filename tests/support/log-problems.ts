import type { Emulator } from '../../emulator'
import { stored } from './stored'

/** What people wrote or are called, as far as it is stored; short words would be found anywhere. */
function secretsOf(emulator: Pick<Emulator, 'store'>): string[] {
  const declarations = stored(emulator, 'declarations')
  const words = [
    ...stored(emulator, 'members').map(({ name }) => name),
    ...stored(emulator, 'identities').flatMap(({ _id, name }) => [_id, name]),
    ...declarations.flatMap(({ title, note, reason, trail, photos }) => [
      title,
      note,
      reason,
      ...trail.map((step) => step.note),
      ...photos.map(({ file }) => file),
    ]),
    ...stored(emulator, 'activities').flatMap(({ title, place, note }) => [title, place, note]),
    ...stored(emulator, 'resolutions').flatMap(({ title, minutes }) => [title, minutes]),
    ...stored(emulator, 'appeals').map(({ reason }) => reason),
  ]
  return [...new Set(words.filter((word): word is string => (word?.length ?? 0) > 1))]
}

/** Log lines that say somebody's name, openid or text; an empty list says that none does. */
export function logProblems(emulator: Pick<Emulator, 'store'>, lines: readonly string[]): string[] {
  const secrets = secretsOf(emulator)
  return lines.filter((line) => secrets.some((secret) => line.includes(secret)))
}
