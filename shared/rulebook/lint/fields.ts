import type { Indicator } from '../indicator'
import { rewardTitles } from '../words/names'
import { frequencyInWords } from '../words/row'
import type { FindingCode, Suspicion } from './finding'
import { normalised } from './normal'

/** What the structured fields of a row say outright. */
export function suspiciousFields(row: Indicator): Suspicion[] {
  return [...rewarded(row), ...tooOften(row), ...unexplained(row)]
}

const rewardedCodes: Partial<Record<NonNullable<Indicator['rewards']>, FindingCode>> = {
  onlineStudy: 'onlineStudy',
  onlineActivity: 'reaction',
  onlineTime: 'onlineTime',
  ranking: 'ranking',
}

/** Online study that is only judged met or not is in the default book, off: it may be adopted. */
function rewarded({ rewards, module }: Indicator): Suspicion[] {
  const code = rewards && rewardedCodes[rewards]
  if (code === undefined) return []
  const severity = rewards === 'onlineStudy' && module !== 'deduction' ? 'warns' : 'refuses'
  return [{ code, severity, field: 'rewards', found: rewardTitles[rewards ?? 'onlineStudy'] }]
}

const weeksPerYear = 52
const spansPerYear = { day: 365, week: weeksPerYear, month: 12, quarter: 4, halfYear: 2, year: 1 }

/** More than once a week. */
function tooOften({ frequency, module }: Indicator): Suspicion[] {
  if (frequency?.per === undefined || module === 'deduction') return []
  const timesPerYear = (frequency.times ?? 1) * spansPerYear[frequency.per]
  if (timesPerYear <= weeksPerYear) return []
  const found = frequencyInWords(frequency) ?? frequency.words
  return [{ code: 'tooOften', severity: 'refuses', field: 'frequency', found }]
}

const asked = /照片|拍照|自拍|合影|图片|视频(?!会议)|录像|摄像|录音|定位|位置|轨迹|截图|截屏/
const demanding = /(?:上传|提供|提交|附|交|拍摄?|发).{0,6}?(?:照片|视频|录像|定位|位置|轨迹|截图)/
const spared = /(?:不再?|不另|无需|无须|不必|可)[^,。]{0,6}(?:照片|视频|截图|图片)/

/** Reasons that only say that a trace is wanted. */
const hollow =
  /^(?:需要|必须|按要求|备查|留痕|存档|留存|归档|佐证|证明|核实|检查|确保|保证|真实|属实|以备|,|。|、|的|用|作|为|过程|工作|需)*$/

/** Photographs, videos and places that are asked for without a reason. */
function unexplained({ evidence, clause }: Indicator): Suspicion[] {
  if (!hollow.test(normalised(evidence.why))) return []
  const kinds = (evidence.kinds ?? []).filter((kind) => kindTitles[kind] !== undefined)
  const found = [
    ...(evidence.required ? kinds.map((kind) => kindTitles[kind]) : []),
    ...(evidence.required ? wordsOf(asked, evidence.asked) : []),
    ...wordsOf(demanding, clause),
  ][0]
  if (found === undefined) return []
  return [{ code: 'unexplainedEvidence', severity: 'refuses', field: 'evidence', found }]
}

const kindTitles: Partial<Record<NonNullable<Indicator['evidence']['kinds']>[number], string>> = {
  photo: '照片',
  video: '视频',
  location: '位置',
  screenshot: '截图',
}

function wordsOf(pattern: RegExp, text: string): string[] {
  const plain = normalised(text)
  const found = pattern.exec(plain)?.[0]
  return found === undefined || spared.test(plain) ? [] : [found]
}
