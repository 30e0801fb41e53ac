import type { Indicator } from '../indicator'
import { readAmount, writeAmount } from './amount-text'
import type { Fault } from './cell'
import { split } from './text'
import { capSpans } from './words'

/** Caps beside that of the window: "每次 2；每季 4，支部班子成员 3；全年 9", the shortest first. */

type NestedCaps = NonNullable<Indicator['nestedCaps']>

const order = ['occurrence', 'month', 'quarter', 'halfYear', 'year'] as const

export function writeNestedCaps(caps: NestedCaps): string {
  return caps.map(({ per, most }) => `${capSpans.write(per)} ${writeAmount(most, '，')}`).join('；')
}

export function readNestedCaps(text: string, fault: Fault): NestedCaps | undefined {
  const parts = split(text, /[;；\n]/).filter((part) => part !== '')
  const caps = parts.flatMap((part) => readNestedCap(part, fault) ?? [])
  const spans = caps.map(({ per }) => per)
  for (const twice of spans.filter((span, at) => spans.indexOf(span) < at)) {
    fault(`“${capSpans.write(twice)}”写了两次。请只留一个`)
  }
  const sound = caps.length === parts.length && new Set(spans).size === spans.length
  return sound && caps.length > 0
    ? caps.sort((left, right) => order.indexOf(left.per) - order.indexOf(right.per))
    : undefined
}

function readNestedCap(part: string, fault: Fault): NestedCaps[number] | undefined {
  const span = capSpans.begin(part)
  if (span === undefined) {
    fault(`“${part}”没有写清。请写成如“每季 4”，开头写${capSpans.all.join('、')}之一`)
    return undefined
  }
  const most = readAmount(span.rest.replace(/^(合计)?(至多|最多)?/, ''), fault)
  return most && { per: span.value, most }
}
