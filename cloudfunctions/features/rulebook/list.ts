import { dayOf, halfYearOf, monthOf, nextHalfYear, type HalfYear } from '@shared/kernel/calendar'
import { holdsRole } from '@shared/kernel/authorisation'
import type { rulebookContract } from '@shared/rulebook/contract'
import { openDraftStates } from '@shared/rulebook/states'
import type { Call } from '../../kit/call'
import { find, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { uploadFolderOf } from '../../kit/upload-folder'
import { permittedBranch } from '../organisation/store'
import { headOf } from './heads'

/** Versions that a page lists; a branch adopts one or two a year. */
const versionsMax = 50
/** Half-years that a page offers to look back on. */
const endedHalvesMax = 6

export const listRulebooks: Handler<typeof rulebookContract.listRulebooks> = async (
  call,
  { branch },
) => {
  const { _id } = await permittedBranch(call, branch)
  const [adopted, drafts] = await Promise.all([
    find(
      'rulebooks',
      { organisation: _id },
      {
        limit: versionsMax,
        orderBy: [
          ['startsWith', 'desc'],
          ['recordedAt', 'desc'],
        ],
      },
    ),
    find(
      'rulebookDrafts',
      { branch: _id, state: is.in([...openDraftStates]) },
      { limit: versionsMax },
    ),
  ])
  const today = dayOf(call.now)
  const present = halfYearOf(monthOf(today))
  const drafting = mayDraft(call, _id)
  const inForce = adopted.find(({ startsWith }) => startsWith <= present)?.version
  return {
    today,
    versions: adopted.map(({ version, startsWith, digest, rulebook, adopted: { heldOn } }) => ({
      version,
      title: rulebook.title,
      startsWith,
      digest,
      adoptedOn: heldOn,
      inForce: version === inForce,
    })),
    drafts: await Promise.all(drafts.map(headOf)),
    mayDraft: drafting,
    endedHalves: endedHalves(adopted.at(-1)?.startsWith, present),
    ...(drafting && { uploadFolder: uploadFolderOf(call.identity.person) }),
  }
}

/** From the start of the first rulebook to before the present half-year, the latest first. */
function endedHalves(first: HalfYear | undefined, present: HalfYear): HalfYear[] {
  const halves: HalfYear[] = []
  for (let half = first ?? present; half < present; half = nextHalfYear(half)) halves.push(half)
  return halves.reverse().slice(0, endedHalvesMax)
}

/** The secretary and the committee write the rulebook of their branch. */
export function mayDraft({ identity, now }: Call, branch: string): boolean {
  return (
    holdsRole(identity, 'secretary', branch, now) ||
    holdsRole(identity, 'committeeMember', branch, now)
  )
}
