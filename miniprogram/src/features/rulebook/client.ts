import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type RulebookView = Output<'showRulebook'>
export type ModuleView = RulebookView['modules'][number]
export type Rulebooks = Output<'listRulebooks'>
export type ReplayPage = Output<'replayRulebookDraft'>
export type Moved = ReplayPage['moved'][number]
export type Analysis = Output<'analyseIndicators'>
export type AnalysedRow = Analysis['rows'][number]
export type Remark = AnalysedRow['remarks'][number]
export type SheetRead = Output<'readRulebookSheet'>
export type Format = 'xlsx' | 'json'

const of = (branch: string) => (branch === '' ? {} : { branch })

export const showRulebook = (branch: string) => ask('showRulebook', of(branch))
export const listRulebooks = (branch: string) => ask('listRulebooks', of(branch))
export const replayPage = (draft: string, half: string, after?: string) =>
  ask('replayRulebookDraft', { draft, half, ...(after === undefined ? {} : { after }) })
export const analyse = (branch: string, half: string) =>
  ask('analyseIndicators', { ...of(branch), half })
export const exportVersion = (branch: string, version: string, format: Format) =>
  ask('exportRulebook', { ...of(branch), version, format })
export const exportDraft = (draft: string, format: Format) =>
  ask('exportRulebookDraft', { draft, format })
export const readSheet = (file: string, draft: string) => ask('readRulebookSheet', { file, draft })

export const useReplaceDraft = (draft: string) =>
  useCommand(`rulebook/replace/${draft}`, 'replaceRulebookDraft')
