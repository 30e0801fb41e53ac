import * as z from 'zod/mini'

/** A clause code, "L01" or "L13a": no colon, since codes are part of the ids of entries. */
export const indicatorCodeSchema = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]{1,15}$/))
