import type { Indicator } from '../indicator'
import { readAmount, writeAmount } from './amount-text'
import { readAudience, writeAudience } from './audience-text'
import { readNestedCaps, writeNestedCaps } from './cap-text'
import type { Fault } from './cell'
import { readCode, readEffects, writeEffects } from './effect-cells'
import { readFormula, writeFormula } from './formula-cells'
import { indicatorHeads, type IndicatorHead } from './indicator-columns'
import { readWhole } from './numbers'
import type { RowReader } from './row-reader'
import { narrow, readText, readTextOf, split, writeText } from './text'
import * as words from './words'

type Cells = Partial<Record<IndicatorHead, string>>

export function writeIndicator(indicator: Indicator): string[] {
  const cells: Cells = {
    编号: indicator.code,
    模块: words.modules.write(indicator.module),
    指标: writeText(indicator.title),
    条款: writeText(indicator.clause),
    适用对象: writeAudience(indicator.audience),
    ...writeFormula(indicator.formula),
    ...(indicator.cap && { 上限: writeAmount(indicator.cap) }),
    ...(indicator.nestedCaps && { 分期上限: writeNestedCaps(indicator.nestedCaps) }),
    ...(indicator.expectation && { 应完成: words.expectations.write(indicator.expectation) }),
    ...(indicator.activity && { 活动类别: words.activities.write(indicator.activity) }),
    ...(indicator.group && {
      同项组: writeText(indicator.group.name),
      组内取舍: words.keeps.write(indicator.group.keep),
    }),
    ...writeEffects(indicator.effects, indicator.formula),
    办理程序: words.routes.write(indicator.route),
    ...(indicator.noticedBy && { 发现途径: words.routes.write(indicator.noticedBy) }),
    告知申辩: writeYesNo(indicator.hearing),
    ...writeFrequency(indicator.frequency),
    ...writeEvidence(indicator.evidence),
    ...(indicator.rewards && { 奖励什么: words.rewardWords.write(indicator.rewards) }),
    本人申报: writeYesNo(indicator.declarable),
    融合: writeYesNo(indicator.businessIntegration),
    停用: writeYesNo(indicator.off),
    ...(indicator.source !== undefined && { 来源: writeText(indicator.source) }),
  }
  return indicatorHeads.map((head) => cells[head] ?? '')
}

function writeYesNo(value: boolean | undefined): string {
  return value === undefined ? '' : words.yesNo.write(value ? 'yes' : 'no')
}

function writeFrequency(frequency: Indicator['frequency']): Cells {
  if (frequency === undefined) return {}
  const { times, per } = frequency
  const parts = [per && words.frequencySpans.write(per), times !== undefined && `${times} 次`]
  return { 频次: writeText(frequency.words), 频次折算: parts.filter(Boolean).join(' ') }
}

/** A list without any is still not the same document as no list. */
const noKinds = '无'

function writeEvidence({ required, asked, why, kinds }: Indicator['evidence']): Cells {
  const titles = kinds?.map((kind) => words.evidenceWords.write(kind))
  return {
    必交佐证: writeYesNo(required),
    佐证材料: asked === '' ? '' : writeText(asked),
    佐证理由: why === '' ? '' : writeText(why),
    ...(titles && { 佐证类型: titles.length === 0 ? noKinds : titles.join('、') }),
  }
}

/** What could be read of a row, and the row itself to complain of. */
export interface ReadRow {
  row: RowReader
  indicator: Partial<Indicator>
  /** All of it, where nothing is missing; what is wrong besides is in the problems. */
  complete: Indicator | undefined
}

export function readIndicator(row: RowReader): ReadRow {
  const { formula } = readFormula(row)
  const indicator: Partial<Indicator> = withoutGaps({
    code: row.read('编号', readCode),
    module: row.read('模块', words.modules.read),
    title: row.read('指标', ofLength(120)),
    clause: row.read('条款', ofLength(600)),
    audience: row.read('适用对象', readAudience),
    formula,
    cap: row.readIfFilled('上限', readAmount),
    nestedCaps: row.readIfFilled('分期上限', readNestedCaps),
    expectation: row.readIfFilled('应完成', words.expectations.read),
    activity: row.readIfFilled('活动类别', words.activities.read),
    group: readGroup(row),
    effects: readEffects(row, formula),
    route: row.read('办理程序', readRoute),
    noticedBy: row.readIfFilled('发现途径', readRoute),
    hearing: readYesNo(row, '告知申辩'),
    frequency: readFrequency(row),
    evidence: readEvidence(row),
    rewards: row.readIfFilled('奖励什么', words.rewardWords.read),
    declarable: readYesNo(row, '本人申报') ?? false,
    businessIntegration: readYesNo(row, '融合'),
    off: readYesNo(row, '停用'),
    source: row.readIfFilled('来源', (text, fault) =>
      readTextOf({ least: 0, most: 120 }, text, fault),
    ),
  })
  return { row, indicator, complete: isComplete(indicator) ? indicator : undefined }
}

function isComplete(indicator: Partial<Indicator>): indicator is Indicator {
  const { code, module, title, clause, audience, formula, route, evidence } = indicator
  return Boolean(code && module && title && clause && audience && formula && route && evidence)
}

/** Without the fields that are not there, so that the digest sees what the schema sees. */
export function withoutGaps<Value extends object>(value: Value): Value {
  const filled = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(filled) as Value
}

function ofLength(most: number) {
  return (text: string, fault: Fault) => readTextOf({ least: 1, most }, text, fault)
}

/** The letter and digit of a route do; the words behind them are for reading. */
function readRoute(text: string, fault: Fault): Indicator['route'] | undefined {
  const short = narrow(text).toUpperCase().slice(0, 2)
  const full = words.routes.all.find((route) => route.startsWith(short) && short.length === 2)
  return words.routes.read(full ?? text, fault)
}

function readYesNo(row: RowReader, head: IndicatorHead): boolean | undefined {
  const answer = row.readIfFilled(head, words.yesNo.read)
  return answer === undefined ? undefined : answer === 'yes'
}

function readGroup(row: RowReader): Indicator['group'] {
  const name = row.readIfFilled('同项组', readText)
  const keep = row.readIfFilled('组内取舍', words.keeps.read)
  if (row.text('同项组') === '' && row.text('组内取舍') !== '') {
    row.fault('同项组')('选了“组内取舍”却没有写组名。请写组名，或清空“组内取舍”')
  }
  if (row.text('同项组') !== '' && row.text('组内取舍') === '') {
    row.fault('组内取舍')(`写了同项组就要选取舍。请选${words.keeps.all.join('或')}`)
  }
  return name !== undefined && keep !== undefined ? { name, keep } : undefined
}

function readFrequency(row: RowReader): Indicator['frequency'] {
  const named = row.readIfFilled('频次', ofLength(20))
  const measured = row.readIfFilled('频次折算', readMeasured)
  if (row.text('频次') === '' && row.text('频次折算') !== '') {
    row.fault('频次')('写了“频次折算”却没有写频次。请写频次，如 季 1')
  }
  return named === undefined ? undefined : { words: named, ...measured }
}

/** "每季 1 次", "每季" or "2 次". */
function readMeasured(text: string, fault: Fault) {
  const span = words.frequencySpans.begin(narrow(text))
  const rest = span?.rest ?? narrow(text)
  const [, digits] = /^(\d+)次?$/.exec(rest) ?? []
  if (rest !== '' && digits === undefined) {
    fault(
      `“${text}”没有写清。请写成如“每季 1 次”，开头写${words.frequencySpans.all.join('、')}之一`,
    )
    return undefined
  }
  const most = Number.MAX_SAFE_INTEGER
  const times = digits === undefined ? undefined : readWhole({ least: 1, most }, digits, fault)
  return withoutGaps({ times, per: span?.value })
}

function readEvidence(row: RowReader): Indicator['evidence'] {
  return withoutGaps({
    required: readYesNo(row, '必交佐证') ?? false,
    asked: row.read('佐证材料', readText) ?? '',
    why: row.read('佐证理由', readText) ?? '',
    kinds: row.readIfFilled('佐证类型', readKinds),
  })
}

function readKinds(text: string, fault: Fault) {
  if (narrow(text) === noKinds) return []
  const read = split(text, /[、,，;；\n]/).map((word) => words.evidenceWords.read(word, fault))
  return read.includes(undefined) ? undefined : read.flatMap((kind) => kind ?? [])
}
