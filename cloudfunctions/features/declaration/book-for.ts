import type { Declaration } from '@shared/declaration/state'
import { monthOf, yearOf, type Instant } from '@shared/kernel/calendar'
import { chainOf, enrolmentIn } from '@shared/ledger/scorecard'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { audiencesOfWorth } from '@shared/rulebook/formula'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { find, is } from '../../kit/database'
import { scorecardIn } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'
import type { Transaction } from '../../kit/transaction'

/** The rulebook of a declaration, with what its member is enrolled as in its month. */
export interface BookFor {
  rulebook: Rulebook
  enrolment: Enrolment
}

export function rulebookFor(declaration: Declaration) {
  return rulebookOf(declaration.branch, monthOf(declaration.day))
}

export async function bookFor(declaration: Declaration): Promise<BookFor> {
  return (await booksFor([declaration]))(declaration)
}

/**
 * As `bookFor`, of several declarations: each month of a branch is read once, and of all those
 * whose clause is worth something else to another audience the enrolments together.
 */
export async function booksFor(
  declarations: readonly Declaration[],
): Promise<(declaration: Declaration) => BookFor> {
  const rulebookOfOne = await rulebooksFor(declarations)
  const enrolments = await enrolmentsOf(
    declarations.filter((one) => dependsOnAudience(one, rulebookOfOne(one))),
  )
  return (declaration) => ({
    rulebook: rulebookOfOne(declaration),
    enrolment: enrolments.get(declaration._id) ?? asSubmitted(declaration),
  })
}

/** As `bookFor`, as the enrolment stands in a transaction that books the declaration. */
export async function bookIn(
  tx: Transaction,
  declaration: Declaration,
  now: Instant,
): Promise<BookFor> {
  // A rulebook in force never changes, so reading it here is no part of the transaction.
  const { rulebook } = await rulebookFor(declaration)
  const { subject, day } = declaration
  const month = monthOf(day)
  const enrolment = dependsOnAudience(declaration, rulebook)
    ? enrolmentIn(await scorecardIn(tx, subject, month, { recordedAt: now }), month)
    : undefined
  return { rulebook, enrolment: enrolment ?? asSubmitted(declaration) }
}

async function rulebooksFor(
  declarations: readonly Declaration[],
): Promise<(declaration: Declaration) => Rulebook> {
  const keyOf = ({ branch, day }: Declaration) => `${branch}:${monthOf(day)}`
  const one = new Map(declarations.map((declaration) => [keyOf(declaration), declaration]))
  const read = [...one].map(async ([key, declaration]): Promise<[string, Rulebook]> => {
    return [key, (await rulebookFor(declaration)).rulebook]
  })
  const books = new Map(await Promise.all(read))
  return (declaration) => {
    const rulebook = books.get(keyOf(declaration))
    if (!rulebook) throw new Error('A declaration whose rulebook was not read')
    return rulebook
  }
}

function dependsOnAudience({ indicator }: Declaration, rulebook: Rulebook): boolean {
  const row = findIndicator(rulebook, indicator)
  return row !== undefined && audiencesOfWorth(row.formula).length > 0
}

/** By declaration; a year that was not opened yet goes on with the one before. */
async function enrolmentsOf(declarations: readonly Declaration[]): Promise<Map<string, Enrolment>> {
  if (declarations.length === 0) return new Map()
  const chainsOf = ({ subject, day }: Declaration) =>
    [yearOf(day), yearOf(day) - 1].map((year) => chainOf(subject, year))
  const chains = [...new Set(declarations.flatMap(chainsOf))]
  const fields = { enrolments: true } as const
  const read = await find('scorecards', { _id: is.in(chains) }, { limit: chains.length, fields })
  const byChain = new Map(read.map((scorecard) => [scorecard._id, scorecard]))
  return new Map(
    declarations.flatMap((declaration): [string, Enrolment][] => {
      const [scorecard] = chainsOf(declaration).flatMap((chain) => byChain.get(chain) ?? [])
      const enrolment = scorecard && enrolmentIn(scorecard, monthOf(declaration.day))
      return enrolment ? [[declaration._id, enrolment]] : []
    }),
  )
}

/** The post as it was when it was submitted: enough where an office earns nothing of its own. */
function asSubmitted({ branch, subjectPost }: Declaration): Enrolment {
  return {
    branch,
    office: 'ordinary',
    department: '',
    post: subjectPost,
    standing: 'formal',
    scored: true,
  }
}
