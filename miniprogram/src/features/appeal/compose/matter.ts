import type { AppealTargetInput } from '@shared/appeal/contract'
import { formatPointsChange } from '@shared/kernel/points'
import type { PointsRange } from '@shared/rulebook/formula'
import type { Reply } from '@/cloud/reply'
import { showDeclaration, showEntry } from '../client'
import { copy } from '../copy'

/** What an appeal is about, as the appeal's form shows it. */
export interface Matter {
  title: string
  detail: string
  sentence: string | undefined
  value: string | undefined
  appealable: boolean
  lastDay: string | undefined
  /** What may be claimed, where a body decided the points. */
  claim?: PointsRange | undefined
  /** How long it takes at the most. */
  workingDays?: number | undefined
}

export async function loadMatter(target: AppealTargetInput): Promise<Reply<Matter>> {
  return target.kind === 'entry' ? ofEntry(target.entry) : ofDeclaration(target.declaration)
}

async function ofEntry(id: string): Promise<Reply<Matter>> {
  const reply = await showEntry(id)
  if (!reply.ok) return reply
  const { title, moduleTitle, indicator, sentence, change } = reply.value
  const { appealable, appealLastDay, claim, appealWorkingDays } = reply.value
  return {
    ok: true,
    value: {
      title,
      detail: `${moduleTitle} · ${indicator}`,
      sentence,
      value: formatPointsChange(change),
      appealable,
      lastDay: appealLastDay,
      claim,
      workingDays: appealWorkingDays,
    },
  }
}

async function ofDeclaration(id: string): Promise<Reply<Matter>> {
  const reply = await showDeclaration(id)
  if (!reply.ok) return reply
  const { title, indicator, indicatorTitle, reason, points, actions } = reply.value
  const { appealWorkingDays } = reply.value
  return {
    ok: true,
    value: {
      title,
      detail: `${indicator} ${indicatorTitle}`,
      sentence: reason === undefined ? undefined : copy.compose.returned(reason),
      value: points === undefined ? undefined : formatPointsChange(points),
      appealable: actions.includes('appeal'),
      lastDay: undefined,
      workingDays: appealWorkingDays,
    },
  }
}
