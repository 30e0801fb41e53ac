import type { Indicator } from '../indicator'

/** What the linter against formalism looks for. */
export const findingCodes = [
  'checkIn',
  'login',
  'onlineTime',
  'reading',
  'reaction',
  'ranking',
  'tracks',
  'onlineStudy',
  'tooOften',
  'unexplainedEvidence',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** `refuses` stops the adoption, `warns` is shown; what is switched off is only noted. */
export type Severity = 'refuses' | 'warns' | 'notes'

/** The part of a row that something was found in. */
export type FindingField =
  'title' | 'clause' | 'formula' | 'frequency' | 'rewards' | 'evidence' | 'reason'

/** Something in a row before it has been weighed. */
export interface Suspicion {
  code: FindingCode
  severity: 'refuses' | 'warns'
  field: FindingField
  /** The words, as they are read without tricks of writing, or the field in words. */
  found: string
}

export interface Finding extends Omit<Suspicion, 'severity'> {
  severity: Severity
  indicator: Indicator['code']
  title: string
  /** The policy behind it. */
  policy: string
  /** What to write instead. */
  instead: string
}

export const fieldTitles: Record<FindingField, string> = {
  title: '名称',
  clause: '条款',
  formula: '计分办法',
  frequency: '频次',
  rewards: '计分依据',
  evidence: '佐证',
  reason: '要求佐证的理由',
}

/** "L12 公益与志愿服务的佐证写有“在线时长”": where it is, without the policy behind it. */
export function foundInWords({ indicator, title, field, found }: Finding): string {
  return `${indicator} ${title}的${fieldTitles[field]}写有“${found}”`
}
