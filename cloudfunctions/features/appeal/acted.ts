import { actorsOfActivity, actorsOfDeclaration } from '@shared/appeal/acted'
import { referredBy } from '@shared/declaration/rules'
import type { Declaration } from '@shared/declaration/state'
import type { FactEntry } from '@shared/ledger/entry'
import { read } from '../../kit/database'

/** Who had a part in what an entry came from, and what that is called. */
export async function sourcesOf({
  subject,
  matter,
}: FactEntry): Promise<{ title: string | undefined; acted: string[] }> {
  const activity = await read('activities', matter)
  if (activity) return { title: activity.title, acted: actorsOfActivity(activity, subject) }
  const declaration = await read('declarations', matter)
  if (!declaration) return { title: undefined, acted: [] }
  return { title: declaration.title, acted: await actedOnDeclaration(declaration) }
}

/**
 * Those who endorsed, returned or decided; of the meeting that decided, or passed it on to the
 * superior who did, everyone who was present.
 */
export async function actedOnDeclaration(declaration: Declaration): Promise<string[]> {
  const id = referredBy(declaration) ?? declaration.decision
  const meeting = id === undefined ? undefined : await read('resolutions', id)
  return actorsOfDeclaration(declaration, meeting)
}
