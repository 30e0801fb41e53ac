import { dayOf, halfYearOf, monthOf, type HalfYear, type Instant } from '@shared/kernel/calendar'
import { fieldInWords } from '@shared/kernel/field-words'
import { refuse } from '@shared/kernel/refusal'
import type { rulebookContract } from '@shared/rulebook/contract'
import { rulebookDigest, rulebookSchema } from '@shared/rulebook/rulebook'
import { count, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decisionStands } from '../organisation/members-meeting'
import { readOrganisation } from '../organisation/store'

/**
 * The first rulebook of a branch: adopted by the members' meeting, never retroactive, immutable
 * with its digest. A later one comes from a draft, whose changes say their basis.
 */
export const adoptRulebook: Handler<typeof rulebookContract.adoptRulebook> = async (
  call,
  { branch, rulebook: given, decision },
) => {
  call.permitOrganisation(await readOrganisation(branch))
  const parsed = rulebookSchema.safeParse(given)
  if (!parsed.success) {
    const at = `rulebook.${parsed.error.issues[0]?.path.join('.') ?? ''}`
    return refuse('badInput', { field: fieldInWords('rulebook'), at })
  }
  const rulebook = { ...parsed.data, organisation: branch }
  await decisionStands(branch, decision, call.now)
  await assertNotRetroactive(branch, rulebook.startsWith, call.now)
  const _id = `${branch}:${rulebook.version}`
  const digest = rulebookDigest(rulebook)
  const hasAny = (await count('rulebooks', { organisation: branch })) > 0
  const turn = `first-rulebook-${branch}`
  return call.once(async (tx) => {
    if (await tx.read('rulebooks', _id)) {
      refuse('rulebookVersionExists', { version: rulebook.version })
    }
    // A query runs outside of the transaction: two first ones at once want the same turn.
    if (hasAny || (await tx.read('commands', turn))) refuse('rulebookByDraft')
    await tx.insert('commands', { _id: turn, procedure: 'adoptRulebook', digest: '', at: call.now })
    await tx.insert('rulebooks', {
      _id,
      organisation: branch,
      version: rulebook.version,
      startsWith: rulebook.startsWith,
      digest,
      rulebook,
      adopted: decision,
      recordedAt: call.now,
      recordedBy: call.identity.person,
    })
    return { rulebook: _id, digest }
  })
}

/**
 * A window that was frozen keeps its rulebook. A version may start with the present half-year only
 * as a branch's first; otherwise with a later one.
 */
async function assertNotRetroactive(branch: string, startsWith: HalfYear, now: Instant) {
  const present = halfYearOf(monthOf(dayOf(now)))
  if (startsWith > present) return
  const frozen = await read('evaluations', `${branch}:${startsWith}`)
  const inForce = await hasRulebook(branch, startsWith)
  if (startsWith < present || frozen || inForce) refuse('rulebookStartsInPast')
}

async function hasRulebook(branch: string, half: HalfYear): Promise<boolean> {
  return (await count('rulebooks', { organisation: branch, startsWith: is.lte(half) })) > 0
}
