import type { HandlingRules } from '../handling'
import type { Rulebook } from '../rulebook'
import { handledTitles, handlingTitles } from '../words/names'
import type { Fault } from './cell'
import { narrow } from './text'
import { handlings, type Words } from './words'

/** How who is no formal member at hand is handled: a line of the general provisions each. */

type Handled = keyof HandlingRules

const choices: { readonly [Of in Handled]: Words<NonNullable<HandlingRules[Of]>> } = {
  probationary: handlings.scored,
  mobile: handlings.scored,
  retired: handlings.unscored,
  longLeave: handlings.unscored,
}

const handled = Object.keys(choices) as Handled[]

export const handlingItems = handled.map((name) => ({
  item: handledTitles[name],
  help: `怎么考核：${choices[name].all.join('，或')}；不写的，细则里没有规定。`,
  options: choices[name].all,
  write: ({ handling }: Pick<Rulebook, 'handling'>) => {
    const said = handling?.[name]
    return said === undefined ? '' : handlingTitles[said]
  },
}))

/** Nothing where no line says anything, so that a book without them keeps its digest. */
export function readHandling(
  read: (item: string, parse: (text: string, fault: Fault) => string | undefined) => unknown,
): HandlingRules | undefined {
  const said = handled.flatMap((name) => {
    const value = read(handledTitles[name], (text, fault) =>
      narrow(text) === '' ? undefined : choices[name].read(text, fault),
    )
    return value === undefined ? [] : [[name, value]]
  })
  return said.length === 0 ? undefined : (Object.fromEntries(said) as HandlingRules)
}
