import { ask } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'

export interface Myself {
  name: string
  organisationName: string
  /** Each role once, whatever the organisation in which it is held. */
  roles: string[]
}

/** The person behind this phone. A superior is no member, and asks the home page's question. */
export async function whoAmI(): Promise<Reply<Myself>> {
  const me = await ask('showMe', {})
  if (me.ok)
    return known(
      me.value,
      me.value.roles.map(({ role }) => role),
    )
  if (me.refusal.code !== 'notPermitted') return me
  const home = await ask('showHome', {})
  return home.ok ? known(home.value.me, home.value.me.roles) : home
}

function known(me: Omit<Myself, 'roles'>, roles: string[]): Reply<Myself> {
  const { name, organisationName } = me
  return { ok: true, value: { name, organisationName, roles: [...new Set(roles)] } }
}
