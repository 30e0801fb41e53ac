import { refuse } from '@shared/kernel/refusal'
import type { HalfYear } from '@shared/kernel/calendar'
import { fieldInWords } from '@shared/kernel/field-words'
import { bookOf, type BookOfYear } from '@shared/rulebook/book-of-year'
import type { RulebookDraft } from '@shared/rulebook/draft'
import type { RulebookFrame } from '@shared/rulebook/frame'
import { rulebookSchema, type Rulebook } from '@shared/rulebook/rulebook'
import { brokenRuleInWords } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { rulebookIn } from '../../kit/rulebooks'
import type { Transaction } from '../../kit/transaction'

export async function permittedDraft(call: Call, id: string): Promise<RulebookDraft> {
  const draft = (await read('rulebookDrafts', id)) ?? refuse('notFound')
  call.permit({ organisation: draft.branch, path: draft.path })
  return draft
}

export async function permittedDraftIn(
  tx: Transaction,
  call: Call,
  id: string,
): Promise<RulebookDraft> {
  const draft = (await tx.read('rulebookDrafts', id)) ?? refuse('notFound')
  call.permit({ organisation: draft.branch, path: draft.path })
  return draft
}

/** The version that a draft starts from; it is immutable. */
export async function baseOf({ branch, base }: RulebookDraft): Promise<Rulebook | undefined> {
  if (base === undefined) return undefined
  return (await read('rulebooks', `${branch}:${base}`))?.rulebook
}

/** What the superiors of a branch require, from the root down. */
export async function framesAbove(path: string): Promise<RulebookFrame[]> {
  const superiors = path.split('/').filter(Boolean).slice(0, -1)
  const frames = await Promise.all(superiors.map((id) => read('rulebookFrames', id)))
  return frames.flatMap((frame) => frame ?? [])
}

/** A frozen half keeps its rulebook; one that is not frozen has the version in force. */
export async function rulebookOfHalf(branch: string, half: HalfYear): Promise<BookOfYear> {
  const evaluation = await read('evaluations', `${branch}:${half}`)
  if (!evaluation) return bookOf(await rulebookIn(branch, half))
  const adopted = await read('rulebooks', `${branch}:${evaluation.rulebookVersion}`)
  return adopted ? bookOf(adopted) : refuse('noRulebook')
}

/** A rulebook of this branch, or a refusal that names the first thing that is wrong with it. */
export function parsedRulebook(branch: string, given: unknown): Rulebook {
  const parsed = rulebookSchema.safeParse(given)
  if (parsed.success) return { ...parsed.data, organisation: branch }
  const [issue] = parsed.error.issues
  const at = issue?.path.join('.') ?? ''
  return refuse('rulebookInvalid', {
    field: fieldInWords('rulebook'),
    problem: brokenRuleInWords(issue?.message ?? ''),
    at: at.slice(0, 80),
  })
}

export function actingOf(call: Call) {
  const { person: member, name } = call.identity
  return { actor: { member, name }, now: call.now }
}

export function replyOf({ _id: draft, revision, state }: RulebookDraft) {
  return { draft, revision, state }
}
