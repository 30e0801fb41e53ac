import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, text, windowStart } from '../kernel/schema'
import { boardLevel, organisationKinds } from '../organisation/organisation'
import { draftStates } from '../rulebook/states'
import { rosterImportStates } from './import'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]
const kind = z.enum(organisationKinds)
const here = z.object({ organisation: id, name: z.string(), kind })

const appointment = z.object({
  appointment: id,
  member: id,
  name: z.string(),
  role: z.string(),
  from: day,
  until: z.optional(day),
  resolution: z.string(),
})
export type AppointmentView = z.output<typeof appointment>

export const treeContract = {
  /** One node of the tree: what is below it, who is appointed, how many are on the roster. */
  showOrganisation: query({
    personal: true,
    who: administrator,
    input: z.strictObject({ organisation: z.optional(id), after: z.optional(id) }),
    output: z.extend(here, {
      founded: z.optional(day),
      dissolvedOn: z.optional(day),
      /** On the roster of this very organisation. */
      members: count,
      /** There is somebody here, or in one of those that are listed below. */
      peopled: z.boolean(),
      /** Those in force today and later; who they are, and by which decision. */
      appointments: z.array(appointment),
      below: z.array(z.extend(here, { dissolvedOn: z.optional(day) })),
      next: z.optional(id),
      today: day,
      /** Of a branch: what its set-up has done. */
      setUp: z.optional(
        z.object({
          /** On the roster with a phone, and of these whose phone is not bound yet. */
          withPhone: count,
          toBind: count,
          rulebook: z.optional(z.object({ version: z.string(), startsWith: windowStart })),
          /** The first one, while a superior has not approved it. */
          firstRulebook: z.optional(z.object({ version: z.string(), state: z.enum(draftStates) })),
          boardLevel,
          /** By which decision; absent while nobody has decided. */
          boardLevelResolution: z.optional(z.string()),
        }),
      ),
      /** Where a roster is uploaded to. */
      uploadFolder: z.string(),
      /** The last sheet that was previewed for this organisation. */
      lastImport: z.optional(
        z.object({ import: id, state: z.enum(rosterImportStates), at: instant }),
      ),
    }),
    refusals: [],
  }),
  /** The last day of an organisation without members, offices and anything below it. */
  dissolveOrganisation: command({
    who: administrator,
    input: z.strictObject({ organisation: id, on: day, resolution: text(60) }),
    output: z.object({ organisation: id }),
    refusals: [
      'organisationDissolved',
      'organisationIsRoot',
      'organisationNotEmpty',
      'changeInFuture',
    ],
  }),
} as const
