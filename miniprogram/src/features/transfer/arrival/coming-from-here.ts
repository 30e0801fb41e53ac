import type { Reply } from '@/cloud/reply'
import { showMember, showTransfer, type Statement } from '../client'
import type { Place } from '../parts/branch-field'
import { nextNumber } from './since-months'

/** What the old line of the roster says, to begin with. */
export interface Usual {
  member: string
  department: string
  post: 'frontline' | 'management' | 'technical' | 'service'
  hasPhone: boolean
  to: Place | undefined
}

/** The statement of a transfer here, and what need not be asked again. */
export async function comingFromHere(
  transfer: string,
): Promise<Reply<{ statement: Statement; usual: Usual }>> {
  const detail = await showTransfer(transfer)
  if (!detail.ok) return detail
  const { statement, member, to, destination } = detail.value
  const line = await showMember(member)
  if (!line.ok) return line
  const { department, post, hasPhone } = line.value.fields
  const place =
    to === undefined ? undefined : { organisation: to, name: destination, kind: 'branch' as const }
  return {
    ok: true,
    value: {
      statement,
      usual: { member: nextNumber(member), department, post, hasPhone, to: place },
    },
  }
}
