import * as z from 'zod/mini'
import { id } from './schema'

/** Who the person behind a phone is. */
export const me = z.object({
  person: id,
  name: z.string(),
  organisation: id,
  organisationName: z.string(),
  roles: z.array(z.object({ role: z.string(), organisation: id })),
})
export type Me = z.output<typeof me>
