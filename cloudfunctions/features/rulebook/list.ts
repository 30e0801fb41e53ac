import {
  dayOf,
  halfYearOf,
  monthBefore,
  monthOf,
  nextHalfYear,
  type Day,
  type HalfYear,
  type Month,
} from '@shared/kernel/calendar'
import { holdsRole } from '@shared/kernel/authorisation'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import type { rulebookContract } from '@shared/rulebook/contract'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { startsFrom, startsInsideWindow } from '@shared/rulebook/starts'
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
          ['startsIn', 'desc'],
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
  const inForce = adopted.find(({ startsIn }) => startsIn <= monthOf(today))
  return {
    today,
    versions: adopted.map((one, place) => ({
      version: one.version,
      title: one.rulebook.title,
      startsWith: one.startsWith,
      startsIn: one.startsIn,
      lastMonth: lastMonthOf(adopted[place - 1]),
      digest: one.digest,
      adoptedOn: one.adopted.heldOn,
      inForce: one === inForce,
    })),
    drafts: await Promise.all(drafts.map(headOf)),
    mayDraft: drafting,
    starts: drafting && inForce ? startsOf(inForce.rulebook, today) : [],
    endedHalves: endedHalves(adopted.at(-1)?.startsIn, present),
    ...(drafting && { uploadFolder: uploadFolderOf(call.identity.person) }),
  }
}

/** It ends before the later one starts: before its own start where that took its place at once. */
function lastMonthOf(later: AdoptedRulebook | undefined): Month | undefined {
  return later && monthBefore(later.startsIn)
}

/** From the start of the first rulebook to before the present half-year, the latest first. */
function endedHalves(first: Month | undefined, present: HalfYear): HalfYear[] {
  const halves: HalfYear[] = []
  for (
    let half = first === undefined ? present : halfYearOf(first);
    half < present;
    half = nextHalfYear(half)
  )
    halves.push(half)
  return halves.reverse().slice(0, endedHalvesMax)
}

function startsOf(rulebook: Rulebook, today: Day) {
  return startsFrom(rulebook, today).map((startsWith) => ({
    startsWith,
    insideWindow: startsInsideWindow({ ...rulebook, startsWith }, rulebook, today),
  }))
}

/** The secretary and the committee write the rulebook of their branch. */
export function mayDraft({ identity, now }: Call, branch: string): boolean {
  return (
    holdsRole(identity, 'secretary', branch, now) ||
    holdsRole(identity, 'committeeMember', branch, now)
  )
}
