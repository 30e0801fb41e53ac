import * as z from 'zod/mini'
import { isDay } from './calendar'
import { marked } from './free-text'

/** Building stones of contracts. Sizes are in characters unless the name says otherwise. */

/** An identifier of a document: what the server gave out, never free text. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,120}$/))
/**
 * The id of a person or an organisation, chosen by the administrator: other ids are made of it,
 * with colons between, so it holds none and is short. Nobody is called `system`: what a trail says
 * of it was done by nobody, and keeps nobody from deciding.
 */
export const givenId = z.string().check(z.regex(/^(?!system$)[A-Za-z0-9_-]{1,40}$/i))
/** Made by the client and stored before sending; the same id has the same effect once. */
export const commandId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))
export const day = z.string().check(z.refine(isDay))
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const halfYear = z.string().check(z.regex(/^\d{4}-H[12]$/))
/** A half-year or a quarter: what a version of a rulebook starts with. */
export const windowStart = z.string().check(z.regex(/^\d{4}-(H[12]|Q[1-4])$/))
/** A moment in Beijing time, as `instantFrom` writes it. */
export const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/))
/** Hundredths of a point. */
export const points = z.int()
/** Between which points a body decides, both ends counted. */
export const pointsRange = z.object({ least: points, most: points })
export const count = z.int().check(z.nonnegative())
export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** Text a person typed: blanks at the ends do not count, and it may not be empty. */
export function text(maxLength: number) {
  return marked(z.string().check(z.trim(), z.minLength(1), z.maxLength(maxLength)), 'shown')
}

/** Like `text`, but may be left empty. */
export function optionalText(maxLength: number) {
  return z.optional(emptyOrText(maxLength))
}

/** Like `optionalText`, where nothing written is an empty text. */
export function emptyOrText(maxLength: number) {
  return marked(z.string().check(z.trim(), z.maxLength(maxLength)), 'shown')
}

/** A code, an address of a file, a version, what is looked for: no text that others are shown. */
export function token(maxLength: number) {
  return marked(z.string().check(z.maxLength(maxLength)), 'notShown')
}
