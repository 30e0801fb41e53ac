import {
  amountOfLevel,
  pricingOf,
  type FactFormula,
  type Formula,
  type Level,
  type PooledFormula,
} from '../formula'
import type { Indicator } from '../indicator'
import { audienceInWords } from './audience'
import { figure } from './figures'
import {
  activityTitles,
  capSpanTitles,
  expectationTitles,
  moduleTitles,
  periodTitles,
  rewardTitles,
  routeTitles,
} from './names'
import { amountParts, part, rangeParts, type Part, type PartsOf } from './parts'
import { effectsInWords, evidenceKindsInWords, frequencyInWords } from './row'

/**
 * Every field of a row in words, in the order in which a row is read. A field that the schema gets
 * and this table lacks does not compile.
 */
export const rowParts: PartsOf<Omit<Indicator, 'code'>> = {
  module: ({ module }) => part('模块', moduleTitles[module]),
  title: ({ title }) => part('名称', title),
  clause: ({ clause }) => part('条款', clause),
  audience: ({ audience }) => part('适用对象', audienceInWords(audience)),
  off: ({ off }) => part('是否启用', off === true ? '不启用' : '启用'),
  formula: ({ formula }) => formulaParts(formula),
  cap: ({ cap }) => amountParts('上限', cap, '分'),
  nestedCaps: ({ nestedCaps = [] }) =>
    nestedCaps.flatMap(({ per, most }) => amountParts(`${capSpanTitles[per]}上限`, most, '分')),
  expectation: ({ expectation }) =>
    part('应得', expectation === undefined ? undefined : expectationTitles[expectation]),
  activity: ({ activity }) =>
    part('计入的活动', activity === undefined ? undefined : activityTitles[activity]),
  group: ({ group }) => [
    ...part('同一事项只计一次', group?.name),
    ...part('同一事项取', group === undefined ? undefined : keeps[group.keep]),
  ],
  effects: (row) => [
    ...part('另有效果', listed(effectsInWords(row))),
    ...part('效果所限档次的代码', variantCodes(row)),
  ],
  route: ({ route }) => part('办理流程', routeTitles[route]),
  noticedBy: ({ noticedBy }) =>
    part('发现渠道', noticedBy === undefined ? undefined : routeTitles[noticedBy]),
  hearing: ({ hearing }) => part('决定前听取本人申辩', hearing === true ? '是' : '否'),
  frequency: ({ frequency }) => [
    ...part('频次', frequency?.words),
    ...part('频次折合', frequency && frequencyInWords(frequency)),
  ],
  evidence: ({ evidence }) => [
    ...part('佐证', evidence.asked),
    ...part('佐证是否必交', evidence.required ? '必交' : '不必另交'),
    ...part('要求佐证的理由', evidence.why),
    ...part('佐证种类', evidenceKindsInWords(evidence)),
  ],
  rewards: ({ rewards }) =>
    part('计分依据', rewards === undefined ? undefined : rewardTitles[rewards]),
  declarable: ({ declarable }) => part('由谁提出', declarable ? '本人申报' : '不由本人申报'),
  businessIntegration: ({ businessIntegration }) =>
    part('党建业务融合', businessIntegration === true ? '是' : '否'),
  source: ({ source }) => part('出处', source),
}

const keeps = { best: '就高', worst: '就重' }

const formulaTitles: Record<Formula['kind'], string> = {
  unit: '按次计分',
  byVariant: '按档次计分',
  decided: '在范围内审定',
  quantity: '按数量计分',
  linear: '按目标完成比例计分',
  rate: '按到会比例计分',
  allOf: '期内全部达标计分',
  excess: '超出次数计分',
  bands: '按累计分档计分',
  fullMinus: '从满分起扣减',
}

function formulaParts(formula: Formula): Part[] {
  const pricing = pricingOf(formula)
  const titles = [...new Set([formula.kind, pricing.kind])].map((kind) => formulaTitles[kind])
  return [...part('计分办法', titles.join('，')), ...pricingParts(pricing)]
}

function pricingParts(pricing: FactFormula | PooledFormula): Part[] {
  switch (pricing.kind) {
    case 'unit':
      return amountParts('分值', pricing.value, '分')
    case 'byVariant':
      return [
        ...pricing.variants.flatMap(levelParts),
        ...part('档次代码', pricing.variants.map(({ variant }) => variant).join('、')),
      ]
    case 'decided':
      return rangeParts('分值范围', pricing, '分')
    case 'quantity':
      return [...part('计量', pricing.measure), ...amountParts('分值', pricing.value, '分')]
    case 'linear':
      return [
        ...part('计量', pricing.measure),
        ...amountParts('目标', pricing.target, pricing.measure),
      ]
    case 'rate':
      return []
    case 'allOf':
      return [
        ...part('考核期', periodTitles[pricing.per]),
        ...part('期内须达标', periodTitles[pricing.of]),
        ...amountParts('分值', pricing.value, '分'),
      ]
    case 'excess':
      return [
        ...part('允许次数', `${periodTitles[pricing.per]} ${pricing.allowance} 次`),
        ...amountParts('分值', pricing.value, '分'),
      ]
    case 'bands':
      return [
        ...part('计量', pricing.measure),
        ...pricing.steps.map(({ from, points }) => ({
          label: `分档（满 ${figure(from)}）`,
          words: `${figure(points)} 分`,
        })),
      ]
  }
}

function levelParts(level: Level): Part[] {
  const label = `分值（${level.title}）`
  return 'value' in level
    ? amountParts(label, amountOfLevel(level), '分')
    : rangeParts(label, level, '分内审定')
}

function listed(sentences: readonly string[]): string | undefined {
  return sentences.length === 0 ? undefined : sentences.join('；')
}

function variantCodes({ effects }: Pick<Indicator, 'effects'>): string | undefined {
  const variants = [
    ...(effects?.zeroes ?? []).flatMap((zero) => zero.variants ?? []),
    ...(effects?.capsGrade?.variants ?? []),
  ]
  return listed(variants)
}
