import type { Provisions, Threshold } from '../provisions'
import type { Fault } from './cell'
import { readCode } from './effect-cells'
import { withoutGaps } from './indicator-rows'
import { readHundredths, readWhole, writeHundredths } from './numbers'
import type { RowReader } from './row-reader'
import { narrow, readTextOf, writeText } from './text'
import { gradeWords, openings } from './words'

type Disqualification = Provisions['disqualifications'][number]

export const disqualificationHeads = ['编号', '情形', '等次不高于'] as const

export function writeDisqualification({ code, title, gradeMost }: Disqualification): string[] {
  return [code, writeText(title), gradeMost === undefined ? '' : gradeWords.write(gradeMost)]
}

export function readDisqualification(row: RowReader): Disqualification | undefined {
  const code = row.read('编号', readCode)
  const title = row.read('情形', readTitle)
  const gradeMost = row.readIfFilled('等次不高于', gradeWords.read)
  if (code === undefined || title === undefined) return undefined
  return withoutGaps({ code, title, gradeMost })
}

export const thresholdHeads = ['编号', '标题', '建议', '条件'] as const

export function writeThreshold({ code, title, opens, when }: Threshold): string[] {
  return [code, writeText(title), openings.write(opens), writeCondition(when)]
}

export function readThreshold(row: RowReader): Threshold | undefined {
  const code = row.read('编号', readCode)
  const title = row.read('标题', readTitle)
  const opens = row.read('建议', openings.read)
  const when = row.read('条件', readCondition)
  if (code === undefined || title === undefined) return undefined
  return opens && when && { code, title, opens, when }
}

function readTitle(text: string, fault: Fault): string | undefined {
  return readTextOf({ least: 1, most: 120 }, text, fault)
}

/** "全年达到 90", "半年达到 45、低于 60", "K04 连续 3 个月". */
function writeCondition(when: Threshold['when']): string {
  if (when.kind === 'streak') return `${when.indicator} 连续 ${when.months} 个月`
  const bounds = [
    when.from !== undefined && `达到 ${writeHundredths(when.from)}`,
    when.below !== undefined && `低于 ${writeHundredths(when.below)}`,
  ]
  return `${when.at === 'year' ? '全年' : '半年'}${bounds.filter(Boolean).join('、')}`
}

const total = /^(全年|半年)(?:达到([^、,，且低]+))?[、,，且]?(?:低于(.+))?$/
const streak = /^([A-Za-z0-9]+)连续(\d+)个?月$/

function readCondition(text: string, fault: Fault): Threshold['when'] | undefined {
  const written = narrow(text)
  const [, indicator, length] = streak.exec(written) ?? []
  if (indicator !== undefined && length !== undefined) {
    const code = readCode(indicator, fault)
    const months = readWhole({ least: 2, most: 12 }, length, fault)
    return code === undefined || months === undefined
      ? undefined
      : { kind: 'streak', indicator: code, months }
  }
  const [whole, at, reached, fallen] = total.exec(written) ?? []
  if (whole === undefined) {
    const examples = '全年达到 90、半年低于 60、K04 连续 3 个月'
    fault(`“${text}”没有写清。请写成这样的一种：${examples}`)
    return undefined
  }
  const from = reached === undefined ? undefined : readHundredths(reached, fault)
  const below = fallen === undefined ? undefined : readHundredths(fallen, fault)
  const lost = (written?: string, read?: number) => written !== undefined && read === undefined
  if (lost(reached, from) || lost(fallen, below)) return undefined
  const span = at === '全年' ? ('year' as const) : ('halfYear' as const)
  return withoutGaps({ kind: 'total' as const, at: span, from, below })
}
