import type { Role } from '../kernel/authorisation'
import { addMinutes, type Instant } from '../kernel/calendar'
import { digestOf } from '../kernel/digest'

/**
 * A look by a superior or an administrator at the data of persons: `accessLog/<_id>`. It is one for
 * all whose data the reply showed, and one for an hour: who opens the same thing again within it is
 * noted once. 依据: PRODUCT, Explained, traceable, verifiable; ADR 0023.
 */
export interface Look {
  _id: string
  /** Whose data was shown, without the person who looked. */
  subjects: string[]
  by: string
  byName: string
  /** The seats by which the object was reached. */
  roles: Role[]
  /** What was asked; `lookedAt` has the words for it. */
  procedure: string
  /** The first time within the hour. */
  at: Instant
  forgetAfter: Instant
}

/** How long a member can see who looked. */
export const lookKeptDays = 366

/** The look as it is noted; nothing where nobody but the person looking was shown. */
export function lookOf(looked: Omit<Look, '_id' | 'forgetAfter'>): Look | undefined {
  const { by, procedure, at } = looked
  const subjects = [...new Set(looked.subjects)].filter((subject) => subject !== by).sort()
  if (subjects.length === 0) return undefined
  // "2026-03-20T12:00…" → "2026032012": the ids sort by time, and a repetition has the same one.
  const hour = at.slice(0, 13).replace(/\D/g, '')
  const what = digestOf({ by, procedure, subjects }).slice(0, 32)
  const forgetAfter = addMinutes(at, lookKeptDays * 24 * 60)
  return { ...looked, _id: `look-${hour}-${what}`, subjects, forgetAfter }
}
