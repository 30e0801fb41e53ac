import { ask, type Output } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type RulebookView = Output<'showRulebook'>
export type ModuleView = RulebookView['modules'][number]
export type VersionsView = Output<'listRulebooks'>
export type DraftView = Output<'showRulebookDraft'>
export type RowView = Output<'showDraftRow'>

export type WaysToEarn = Output<'listWaysToEarn'>
export type Way = WaysToEarn['ways'][number]
export type Cost = WaysToEarn['costs'][number]
export type ReplayPage = Output<'replayRulebookDraft'>
export type Moved = ReplayPage['moved'][number]
export type Analysis = Output<'analyseIndicators'>
export type AnalysedRow = Analysis['rows'][number]
export type Remark = AnalysedRow['remarks'][number]
export type SheetRead = Output<'readRulebookSheet'>
export type FrameView = Output<'showRulebookFrame'> & Output<'listPinnableClauses'>
export type Requirements = NonNullable<FrameView['above']>
export type PinnableClause = NonNullable<FrameView['above']>['pinned'][number]
export type Format = 'xlsx' | 'json'

const of = (branch: string) => (branch === '' ? {} : { branch })

export const listWaysToEarn = () => ask('listWaysToEarn', {})
export const showRulebook = (branch: string, version = '') =>
  ask('showRulebook', {
    ...of(branch),
    ...(version === '' ? {} : { version }),
  })
export const listRulebooks = (branch: string) => ask('listRulebooks', of(branch))
/** The requirements, and for who may set them what can be required. */
export async function showFrame(asked: string): Promise<Reply<FrameView>> {
  const shown = await ask('showRulebookFrame', asked === '' ? {} : { organisation: asked })
  if (!shown.ok) return shown
  const { organisation, maySet } = shown.value
  if (!maySet) return { ok: true, value: { ...shown.value, offered: [] } }
  const listed = await ask('listPinnableClauses', { organisation })
  return listed.ok ? { ok: true, value: { ...shown.value, ...listed.value } } : listed
}
export const showDraft = (draft: string) => ask('showRulebookDraft', { draft })
export const showRow = (draft: string, indicator: string) =>
  ask('showDraftRow', { draft, indicator })
export const replayPage = (draft: string, half: string, after?: string) =>
  ask('replayRulebookDraft', { draft, half, ...(after === undefined ? {} : { after }) })
export const analyse = (branch: string, half: string) =>
  ask('analyseIndicators', { ...of(branch), half })
export const exportVersion = (branch: string, version: string, format: Format) =>
  ask('exportRulebook', { ...of(branch), version, format })
export const exportDraft = (draft: string, format: Format) =>
  ask('exportRulebookDraft', { draft, format })
export const readSheet = (file: string, draft: string) => ask('readRulebookSheet', { file, draft })

export const useSetFrame = (organisation: string) =>
  useCommand(`rulebook/frame/${organisation}`, 'setRulebookFrame')
export const useStartDraft = () => useCommand('rulebook/start', 'startRulebookDraft')
export const useChangeRow = (draft: string, indicator: string) =>
  useCommand(`rulebook/row/${draft}/${indicator}`, 'changeDraftRow')
export const useAddRow = (draft: string, like: string) =>
  useCommand(`rulebook/add/${draft}/${like}`, 'addDraftRow')
export const useRemoveRow = (draft: string, indicator: string) =>
  useCommand(`rulebook/remove/${draft}/${indicator}`, 'removeDraftRow')
export const usePropose = (draft: string) =>
  useCommand(`rulebook/propose/${draft}`, 'proposeRulebook')
export const useReopen = (draft: string) =>
  useCommand(`rulebook/reopen/${draft}`, 'reopenRulebookDraft')
export const useAbandon = (draft: string) =>
  useCommand(`rulebook/abandon/${draft}`, 'abandonRulebookDraft')
export const useAdopt = (draft: string) =>
  useCommand(`rulebook/adopt/${draft}`, 'adoptRulebookDraft')
export const useApprove = (draft: string) =>
  useCommand(`rulebook/approve/${draft}`, 'approveRulebook')
export const useReturn = (draft: string) => useCommand(`rulebook/return/${draft}`, 'returnRulebook')
export const useReplaceDraft = (draft: string) =>
  useCommand(`rulebook/replace/${draft}`, 'replaceRulebookDraft')
