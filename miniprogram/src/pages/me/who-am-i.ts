import { ask } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'
import { offerTabs } from '@/ui/tab-bar'

export interface Myself {
  name: string
  organisationName: string
  /** Each role once, whatever the organisation in which it is held. */
  roles: string[]
  /** Has points of their own. */
  scored: boolean
  /** Good deeds are recorded of them, without points. */
  honoursOnly: boolean
  /** The own branch is assessed. */
  assessed: boolean
  /** Elected to the panel of the branch. */
  onPanel: boolean
  /** On the way to another branch. */
  transfer?: string | undefined
}

/** The person behind this phone. */
export async function whoAmI(): Promise<Reply<Myself>> {
  const me = await ask('showMe', {})
  if (!me.ok) return me
  offerTabs(me.value)
  const roles = me.value.roles.map(({ role }) => role)
  return { ok: true, value: { ...me.value, roles: [...new Set(roles)] } }
}
