import fs from 'node:fs'
import path from 'node:path'
import { digestOf, digestOfText } from '@shared/kernel/digest'
import { answers, type SurveyResult, type Tally } from '@shared/survey/survey'
import { answerCount, tallyOf } from '@shared/survey/tally'
import type { Documents } from '../../cloudfunctions/kit/documents'
import { openCounts } from '../../cloudfunctions/kit/sealed-counts'
import { openidOf } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { testEnvironment } from './emulator'
import type { Command } from './repeated'
import { stored } from './stored'

type Store = Pick<Emulator, 'store'>

const file = path.resolve(__dirname, '../../cloudfunctions/database/collections.json')
const collections = Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')) as object)

/** Every open tally, read with the key of the tests' environment: the product never shows it. */
export function openTallies(emulator: Store): Map<string, Tally> {
  process.env['SERVER_KEY'] = testEnvironment.SERVER_KEY
  return new Map(
    stored(emulator, 'surveys').flatMap((one) =>
      one.state === 'open' ? [[one._id, tallyOf(openCounts(one._id, one.sealed))]] : [],
    ),
  )
}

export function answersCounted(emulator: Store): number {
  return [...openTallies(emulator).values()].reduce(
    (sum, { members, masses }) => sum + answerCount(members) + answerCount(masses),
    0,
  )
}

/** While all are open: each turn and each used slip is one answer, and each answer one of them. */
export function surveyProblems(emulator: Store): string[] {
  const turns = stored(emulator, 'surveyTurns').length
  const used = stored(emulator, 'surveySlips').filter(({ command }) => command !== undefined)
  const counted = answersCounted(emulator)
  const taken = turns + used.length
  return taken === counted ? [] : [`${taken} turns and slips, ${counted} answers`]
}

const keysOf = {
  surveyTurns: ['_id', 'command'],
  surveySlips: ['_id', 'survey', 'to', 'command'],
  surveys: ['_id', 'branch', 'path', 'half', 'closesOn', 'state', 'sealed', 'result'],
} as const
const unrecorded = ['answerSurvey', 'answerWithSlip']

/**
 * Whatever would join somebody to an answer, in all that is stored and logged. `given` are the
 * commands as they were sent: what can be guessed from them must not be found either.
 */
export function joinProblems(
  emulator: Store,
  given: readonly Command[],
  lines: readonly string[],
): string[] {
  const traces = tracesOf(given)
  const found = (text: string) => traces.some((trace) => text.includes(trace))
  const documents = collections.flatMap((name) => {
    const all = emulator.store.read(name) as { _id: string }[]
    return all.filter((one) => found(textBesideResult(one))).map(({ _id }) => `${name} ${_id}`)
  })
  return [
    ...documents,
    ...lines.filter(found).map((line) => `log: ${line}`),
    ...fieldsTooMany(emulator),
    ...stored(emulator, 'commands')
      .filter(({ procedure }) => unrecorded.includes(procedure))
      .map(({ _id }) => `commands ${_id}: a record of an answer`),
    ...tooFew(emulator),
  ]
}

/** What an answer, or a person who gave one, would look like: in clear, and as a guessable hash. */
export function tracesOf(given: readonly Command[]): string[] {
  const digests = given.flatMap(({ procedure, input }) =>
    answers.flatMap((answer) => {
      const guess = { ...(input as object), answer }
      return [digestOf({ procedure, input: guess }), digestOf(guess), digestOf(answer)]
    }),
  )
  const people = given.flatMap(({ member, input }) => {
    const { half = '2026-H1' } = input as { half?: string }
    return [member, openidOf(member)].map((one) => digestOfText(`overhaul-branch:${half}:${one}`))
  })
  const words = answers.map((answer) => JSON.stringify(answer))
  return [...words, ...[...digests, ...people].map((digest) => digest.slice(0, 16))]
}

function textBesideResult(document: object): string {
  const { result, ...rest } = document as { result?: SurveyResult }
  return JSON.stringify('closesOn' in document ? rest : { ...rest, result })
}

/** A time, an order or a name beside a turn would be half of a join. */
function fieldsTooMany(emulator: Store): string[] {
  return (Object.keys(keysOf) as (keyof typeof keysOf)[]).flatMap((name) => {
    const known: readonly string[] = keysOf[name]
    const all: readonly Documents[typeof name][] = stored(emulator, name)
    return all
      .filter((one) => Object.keys(one).some((key) => !known.includes(key)))
      .map(({ _id }) => `${name} ${_id}: more than may be kept`)
  })
}

/** Nothing kept of a closed one that is, or gives away, a group of one to four. */
function tooFew(emulator: Store): string[] {
  return stored(emulator, 'surveys').flatMap((one) => {
    if (one.state === 'open') return []
    if ('sealed' in one) return [`${one._id}: the tally is still there`]
    const { members, masses, total } = one.result
    const groups = [members, masses, total].flatMap((counts) => (counts ? [counts] : []))
    const small = groups.some((counts) => answerCount(counts) < 5)
    const left = total && (members === undefined) !== (masses === undefined)
    return small || left ? [`${one._id}: shows too few`] : []
  })
}
