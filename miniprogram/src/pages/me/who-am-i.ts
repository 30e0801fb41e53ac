import { ask } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'

export interface Myself {
  name: string
  organisationName: string
  /** Each role once, whatever the organisation in which it is held. */
  roles: string[]
  /** Has points of their own. */
  scored: boolean
  /** Elected to the panel of the branch. */
  onPanel: boolean
}

/** The person behind this phone. A superior is no member, and asks the home page's question. */
export async function whoAmI(): Promise<Reply<Myself>> {
  const me = await ask('showMe', {})
  if (me.ok) {
    const roles = me.value.roles.map(({ role }) => role)
    return { ok: true, value: { ...me.value, roles: [...new Set(roles)] } }
  }
  if (me.refusal.code !== 'notPermitted') return me
  const home = await ask('showHome', {})
  if (!home.ok) return home
  const roles = [...new Set(home.value.me.roles)]
  return { ok: true, value: { ...home.value.me, roles, scored: false, onPanel: false } }
}
