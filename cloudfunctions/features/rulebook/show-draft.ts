import { holdsRole } from '@shared/kernel/authorisation'
import { dayOf } from '@shared/kernel/calendar'
import { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import type { DraftFinding, DraftLine } from '@shared/rulebook/draft-shown'
import { diffOf, lineInWords, type DiffLine } from '@shared/rulebook/diff'
import { settingsKey, type RulebookDraft } from '@shared/rulebook/draft'
import { budgetsOf, waitsForApproval, type RulebookFrame } from '@shared/rulebook/frame'
import { foundInWords, type Finding } from '@shared/rulebook/lint/finding'
import { lintRulebook } from '@shared/rulebook/lint/lint-rulebook'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { hasWritten } from '@shared/rulebook/rules'
import { startsInsideWindow } from '@shared/rulebook/starts'
import { draftActTitles } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { draftRows } from './draft-rows'
import { headOf } from './heads'
import { mayDraft } from './list'
import { baseOf, framesAbove, permittedDraft } from './store'

/** The draft whole: its rows, what it changes line by line, what the linter and superiors say. */
export const showRulebookDraft: Handler<typeof rulebookDraftContract.showRulebookDraft> = async (
  call,
  { draft: id },
) => {
  const draft = await permittedDraft(call, id)
  const { branch, path, rulebook, state, digest } = draft
  const [base, frames, head] = await Promise.all([baseOf(draft), framesAbove(path), headOf(draft)])
  const isOpen = state === 'draft' || state === 'returned'
  const isSecretary = holdsRole(call.identity, 'secretary', branch, call.now)
  const filing = waitsForApproval(frames) ? ('approve' as const) : ('file' as const)
  return {
    ...head,
    digest,
    rows: draftRows(draft, { base, frames }),
    lines: base === undefined ? [] : linesOf(base, draft),
    findings: lintRulebook(rulebook).map(findingOf),
    budget: budgetFor(frames, rulebook),
    insideWindow: startsInsideWindow(rulebook, base, dayOf(call.now)),
    filing,
    trail: draft.trail.map(({ at, byName, act, note }) => ({
      at,
      by: byName,
      what: draftActTitles[act],
      note,
    })),
    mayEdit: isOpen && mayDraft(call, branch),
    mayPropose: isOpen && isSecretary,
    mayAdopt: state === 'proposed' && isSecretary,
    mayApprove: state === 'adopted' && mayApprove(call, draft),
  }
}

function mayApprove(call: Call, draft: RulebookDraft): boolean {
  const { branch: organisation, path } = draft
  const wrote = hasWritten(draft, call.identity.person)
  return !wrote && call.mayAsk(rulebookDraftContract.approveRulebook, { organisation, path })
}

/** Version and start are what a new version is, no change of it. */
function linesOf(base: Rulebook, { rulebook, bases }: RulebookDraft): DraftLine[] {
  return diffOf(base, rulebook)
    .filter(({ section }) => section !== 'book')
    .map((line) => {
      const key = keyOf(line)
      return { key, title: line.subject, sentence: lineInWords(line), basis: bases[key] }
    })
}

function keyOf({ section, about }: DiffLine): string {
  const isRow = (section === 'member' || section === 'branch') && /^[A-Z]/.test(about)
  return isRow ? about : settingsKey
}

function findingOf(finding: Finding): DraftFinding {
  const { indicator, title, severity, policy, instead } = finding
  return { indicator, title, severity, sentence: foundInWords(finding), policy, instead }
}

function budgetFor(frames: readonly RulebookFrame[], rulebook: Rulebook) {
  const [tightest] = budgetsOf(frames, rulebook)
  return tightest && { added: tightest.points, most: tightest.most }
}
