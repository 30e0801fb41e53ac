import type { contracts, ProcedureName } from '@shared/contracts'
import { defaultBook } from '@shared/rulebook/default-book'
import { firstBook } from '@shared/rulebook/first-book'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { secretary } from '../../demo/cast'

type Ask = <Name extends ProcedureName>(
  member: string,
  procedure: Name,
  input: InputOf<(typeof contracts)[Name]>,
) => Promise<OutputOf<(typeof contracts)[Name]>>

/** The clause of `draftRulebook` that the linter stops. */
export const loginCode = 'L39'

/**
 * A draft of the demo's branch as it is shown: a changed row, an added one that the linter stops,
 * and one that is taken away, each with its basis.
 */
export async function draftRulebook(ask: Ask): Promise<string> {
  const basis = {
    kind: 'analysis' as const,
    text: '上半年多数党员已达上限，区分不出；技术岗位和一线岗位的机会相差较大，支委会讨论后提出。',
  }
  const start = { version: '2027-1', startsWith: '2027-H1' }
  const { draft, revision } = await ask(secretary, 'startRulebookDraft', start)
  const given = (more: number) => ({ draft, revision: revision + more, basis })
  const cap = { general: 700, except: [400] }
  await ask(secretary, 'changeDraftRow', { ...given(0), indicator: 'L12', change: { cap } })
  const login = { title: '每日登录学习平台签到', clause: '每日登录学习平台签到一次计 1 分。' }
  const added = { ...given(1), like: 'L12', indicator: loginCode, ...login }
  await ask(secretary, 'addDraftRow', added)
  await ask(secretary, 'removeDraftRow', { ...given(2), indicator: 'L01' })
  return draft
}

/** A draft in which what this clause brings is capped low. */
export async function draftCapping(ask: Ask, indicator: string): Promise<string> {
  const start = { version: '2027-1', startsWith: '2027-H1' }
  const { draft, revision } = await ask(secretary, 'startRulebookDraft', start)
  const except = firstBook.indicators.find(({ code }) => code === indicator)?.cap?.except ?? []
  const basis = { kind: 'analysis' as const, text: '上半年多数党员已达上限，区分不出。' }
  const change = { cap: { general: 200, except: except.map(() => 200) } }
  await ask(secretary, 'changeDraftRow', { draft, revision, indicator, change, basis })
  return draft
}

/** The whole default book as the next version: seventy clauses more than the demo lives by. */
export async function replaceByDefault(ask: Ask, draft: string): Promise<void> {
  const { revision, version, startsWith } = await ask(secretary, 'showRulebookDraft', { draft })
  const rulebook = { ...firstBook, ...defaultBook, version, startsWith }
  const basis = { kind: 'policy' as const, text: '上级示范细则。' }
  await ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
}

/** Without what the linter stops, on its way to the members' meeting. */
export async function proposeWithoutLogin(ask: Ask, draft: string): Promise<void> {
  const { revision } = await ask(secretary, 'showRulebookDraft', { draft })
  const basis = { kind: 'policy' as const, text: '为基层减负的要求。' }
  const removed = { draft, revision, indicator: loginCode, basis }
  await ask(secretary, 'removeDraftRow', removed)
  await ask(secretary, 'proposeRulebook', { draft })
}
