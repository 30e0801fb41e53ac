import * as z from 'zod/mini'
import { digestOf, type Digest } from '../kernel/digest'
import { windowStart } from '../kernel/schema'
import { isInAudience } from './audience'
import type { Enrolment } from './enrolment'
import { handlingOf, honourRows } from './handling'
import type { Indicator } from './indicator'
import { provisionsSchema } from './provisions'
import { emptySheet, sheetChecks, sheetSchema, sheetShape, type Sheet } from './sheet'

export type { ModuleRule } from './module-rule'

/**
 * A version of the rulebook (考核细则), immutable once adopted. Its own scale, modules and
 * indicators are the members' sheet; `branch` is the sheet of the branch itself. Points in
 * hundredths.
 */
export const rulebookSchema = z
  .strictObject({
    organisation: z.string().check(z.minLength(1)),
    version: z.string().check(z.minLength(1), z.maxLength(20), z.regex(/^[^:\s]+$/)),
    title: z.string().check(z.minLength(1), z.maxLength(60)),
    /** A window: a quarter, a half-year or, as its first half, a year. */
    startsWith: windowStart,
    ...sheetShape,
    branch: z.optional(sheetSchema),
    ...provisionsSchema.shape,
  })
  .check(
    ...sheetChecks,
    z.refine(
      ({ indicators, branch }) =>
        branch?.indicators.every(({ code }) => indicators.every((row) => row.code !== code)) ??
        true,
      'Codes differ between the sheets',
    ),
    z.refine(
      ({ indicators, thresholds }) =>
        thresholds.every(
          ({ when }) =>
            when.kind !== 'streak' || indicators.some(({ code }) => code === when.indicator),
        ),
      'A streak is one of a row',
    ),
    z.refine(
      (book) => book.startsWith[5] === 'H' || hasQuarters(book),
      'A version starts with a window of its own',
    ),
  )

export type Rulebook = z.infer<typeof rulebookSchema>

/** Whether a sheet counts in quarters, so that a version may start with any of them. */
export function hasQuarters({ modules, branch }: Pick<Rulebook, 'modules' | 'branch'>): boolean {
  return [modules, branch?.modules].some(
    (own) => own && Object.values(own).some(({ window }) => window === 'quarter'),
  )
}

/** The two kinds of subject that are assessed. */
export type SubjectKind = 'member' | 'branch'

/** What a subject of a kind is assessed by; without rows where the rulebook does not assess it. */
export function sheetOf(rulebook: Rulebook, kind: SubjectKind): Sheet {
  switch (kind) {
    case 'member':
      return rulebook
    case 'branch':
      return rulebook.branch ?? emptySheet
  }
}

/** All rows of a rulebook, the members' first. */
export function allIndicators({ indicators, branch }: Rulebook): readonly Indicator[] {
  return [...indicators, ...(branch?.indicators ?? [])]
}

/** The row of a code on either sheet, or `undefined` when this version has none. */
export function findIndicator(rulebook: Rulebook, code: string): Indicator | undefined {
  return allIndicators(rulebook).find((indicator) => indicator.code === code)
}

/** The rule of the module that a row counts in: the sheets have modules of their own. */
export function moduleRuleOf(rulebook: Rulebook, { code, module }: Indicator) {
  const ofBranch = rulebook.branch?.indicators.some((row) => row.code === code) ?? false
  return sheetOf(rulebook, ofBranch ? 'branch' : 'member').modules[module]
}

/** The rows that apply to an enrolment, in the order of the book; none while it is not scored. */
export function applicableIndicators(rulebook: Rulebook, enrolment: Enrolment): Indicator[] {
  return sheetOf(rulebook, enrolment.subjectKind ?? 'member').indicators.filter(
    ({ off, audience }) => off !== true && isInAudience(audience, enrolment),
  )
}

/** The rows that a subject may declare facts for: applicable, or good deeds where only they are. */
export function declarableIndicators(rulebook: Rulebook, enrolment: Enrolment): Indicator[] {
  if (handlingOf(rulebook, enrolment) === 'honoursOnly') return honourRows(rulebook, enrolment)
  return applicableIndicators(rulebook, enrolment).filter(({ declarable }) => declarable)
}

/** The digest of the whole document: what the members' meeting adopted. */
export function rulebookDigest(rulebook: Rulebook): Digest {
  return digestOf(rulebook)
}
