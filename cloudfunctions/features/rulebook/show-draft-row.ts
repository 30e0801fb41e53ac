import { refuse } from '@shared/kernel/refusal'
import type { Amount, Audience } from '@shared/rulebook/audience'
import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import type { Level, PointsRange, RangeByAudience } from '@shared/rulebook/formula'
import { numbersOf } from '@shared/rulebook/row-change'
import { findIndicator } from '@shared/rulebook/rulebook'
import { audienceInWords } from '@shared/rulebook/words'
import type { Handler } from '../../kit/serve'
import { draftRow } from './draft-rows'
import { mayDraft } from './list'
import { baseOf, framesAbove, permittedDraft } from './store'

export const showDraftRow: Handler<typeof rulebookDraftContract.showDraftRow> = async (
  call,
  { draft: id, indicator },
) => {
  const draft = await permittedDraft(call, id)
  const row = findIndicator(draft.rulebook, indicator) ?? refuse('notFound')
  const [base, frames] = await Promise.all([baseOf(draft), framesAbove(draft.path)])
  const { value, range, levels } = numbersOf(row)
  const shown = draftRow(draft, row, { base, frames })
  const isOpen = draft.state === 'draft' || draft.state === 'returned'
  return {
    ...shown,
    revision: draft.revision,
    cap: numbersIn(row.cap),
    capFor: audiencesOf(row.cap),
    value: numbersIn(value),
    valueFor: audiencesOf(value),
    least: range?.least,
    most: range?.most,
    except: othersIn(range?.except),
    levels: levels.map((level) => ({ ...level, except: othersIn(level.except) })),
    evidenceRequired: row.evidence.required,
    evidenceAsked: row.evidence.asked,
    basis: draft.bases[indicator],
    mayEdit: isOpen && !shown.pinned && mayDraft(call, draft.branch),
  }
}

function numbersIn(amount: Amount | undefined) {
  if (amount === undefined) return undefined
  return { general: amount.general, except: (amount.except ?? []).map(({ value }) => value) }
}

function audiencesOf(amount: Amount | undefined): string[] {
  return (amount?.except ?? []).map(({ audience }) => audienceInWords(audience))
}

type Worth = PointsRange & { value: number }
type Others = Level['except'] | RangeByAudience['except']

function othersIn(except: Others) {
  const others: readonly ({ audience: Audience } & Partial<Worth>)[] = except ?? []
  return others.map(({ audience, ...worth }) => ({ ...worth, audience: audienceInWords(audience) }))
}
