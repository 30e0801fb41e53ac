import type { Provisions, TieBreak } from '../provisions'
import type { Fault } from './cell'
import { narrow, split } from './text'
import { ties as tieWords } from './words'

/** What decides between candidates of one total, in order: "民主测评、履职分". */

type Ties = Provisions['quota']['ties']

export function writeTies(ties: Ties): string {
  return (ties ?? []).map((tie) => tieWords.write(tie)).join('、')
}

/** Nothing for an empty cell: the book then says nothing about ties. */
export function readTies(text: string, fault: Fault): Ties {
  if (narrow(text) === '') return undefined
  const read = split(text, /[、,，;；→\n]/).map((word) => tieWords.read(word, fault))
  if (read.includes(undefined)) return undefined
  const order = read.flatMap((tie) => tie ?? [])
  return isDecisive(order, fault) ? order : undefined
}

function isDecisive(order: readonly TieBreak[], fault: Fault): boolean {
  const twice = order.find((tie, place) => order.indexOf(tie) < place)
  if (twice !== undefined) fault(`“${tieWords.write(twice)}”写了两次。请只留一个`)
  const choice = order.indexOf('reasonedChoice')
  const ends = choice === -1 || choice === order.length - 1
  if (!ends) fault(`“${tieWords.write('reasonedChoice')}”之后不会再有相同的。请写在最后`)
  return twice === undefined && ends
}
