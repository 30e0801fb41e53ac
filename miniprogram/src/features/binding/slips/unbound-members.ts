import type { Reply } from '@/cloud/reply'
import { listBindings, type BindingLine } from '../client'

/** Every member of the branch of whom the person looking may hand out a code, page after page. */
export async function unboundMembers(branch: string): Promise<Reply<BindingLine[]>> {
  const lines: BindingLine[] = []
  let after: string | undefined
  do {
    const reply = await listBindings(branch, after === undefined ? {} : { after })
    if (!reply.ok) return reply
    lines.push(...reply.value.lines.filter(({ actions }) => actions.includes('issue')))
    after = reply.value.next
  } while (after !== undefined)
  return { ok: true, value: lines }
}
