import * as z from 'zod/mini'
import { id, text } from '../kernel/schema'
import type { ChangedField, Member } from '../organisation/organisation'
import { mayVote, office, post, standing } from '../organisation/organisation'
import type { Enrolment } from '../rulebook/enrolment'

/** What the roster says of a member and may say otherwise later, in the order of the sheet. */
export const rosterFields = z.strictObject({
  name: text(20),
  standing,
  office,
  department: text(40),
  post,
  scored: z.boolean(),
  underProbation: z.boolean(),
  onLongLeave: z.boolean(),
  hasPhone: z.boolean(),
  /** Of the branch; absent for who is in none. */
  group: z.optional(id),
})
export type RosterFields = z.output<typeof rosterFields>
export type RosterField = keyof RosterFields

export const rosterFieldNames = Object.keys(rosterFields.shape) as RosterField[]

/** Those that the chain tells as an enrolment; the others count at once. */
const assessed: readonly RosterField[] = [
  'standing',
  'office',
  'department',
  'post',
  'scored',
  'underProbation',
  'onLongLeave',
]

export function fieldsOf(member: Member): RosterFields {
  const { name, standing, office, department, post, scored, underProbation, hasPhone } = member
  const { onLongLeave = false, group } = member
  const work = { standing, office, department, post, scored }
  return { name, ...work, underProbation, onLongLeave, hasPhone, group }
}

/** What of a member differs, with both texts; nothing where the roster says it already. */
export function differences(before: RosterFields, after: RosterFields): ChangedField[] {
  return rosterFieldNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
}

export function touchesEnrolment(fields: readonly ChangedField[]): boolean {
  return fields.some(({ field }) => assessed.includes(field as RosterField))
}

export function touchesVote(before: RosterFields, after: RosterFields): boolean {
  return mayVote(before) !== mayVote(after)
}

/** 留党察看 is a standing of the chain, and beside the standing on the roster. */
export function enrolmentFor(
  branch: string,
  { standing, underProbation, ...fields }: RosterFields,
): Enrolment {
  const { office, department, post, scored, onLongLeave } = fields
  const counted = underProbation ? 'underProbation' : standing
  const leave = onLongLeave && { onLongLeave: true as const }
  return { branch, office, department, post, standing: counted, scored, ...leave }
}
