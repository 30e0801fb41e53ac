import type { FeatureContract } from '@shared/kernel/contract'
import type { Produced } from './refusals'

/** Each check answers what is wrong, in words; nothing is well. */

export function withoutAuthorisation(contracts: FeatureContract): string[] {
  return Object.entries(contracts)
    .filter(([, { who }]) => who !== 'anyone' && who.length === 0)
    .map(([name]) => `${name} may be called by nobody or, by mistake, by everybody`)
}

export type Codes = ReadonlyMap<string, ReadonlySet<string>>

export function neverProduced(contracts: FeatureContract, codes: Codes): string[] {
  return Object.entries(contracts).flatMap(([name, { refusals }]) =>
    refusals
      .filter((code) => !codes.get(name)?.has(code))
      .map((code) => `${name} declares ${code} and never gives it`),
  )
}

/** `outOfReach`: codes that stand on the way of a procedure and cannot happen in it, with why. */
export function neverDeclared(
  contracts: FeatureContract,
  codes: Codes,
  common: readonly string[],
  outOfReach: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string[] {
  return Object.entries(contracts).flatMap(([name, { refusals }]) => {
    const known = new Set<string>([...refusals, ...common, ...Object.keys(outOfReach[name] ?? {})])
    return [...(codes.get(name) ?? [])]
      .filter((code) => !known.has(code))
      .map((code) => `${name} gives ${code} and does not declare it`)
  })
}

export function textsWithoutUse(
  texts: Readonly<Record<string, string>>,
  contracts: FeatureContract,
  common: readonly string[],
  produced: readonly Produced[],
): string[] {
  const declared = new Set([...common, ...Object.values(contracts).flatMap((one) => one.refusals)])
  const given = new Set(produced.map(({ code }) => code))
  return Object.keys(texts).flatMap((code) => [
    ...(declared.has(code) ? [] : [`${code} is declared by no procedure`]),
    ...(given.has(code) ? [] : [`${code} is given by no code`]),
  ])
}

/** What is the matter, and what to do next: two sentences at the least, the last one tells. */
export function badTexts(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([code, text]) => {
    const sentences = text.split('。').slice(0, -1)
    const advice = sentences.at(-1) ?? ''
    return [
      ...(/[一-鿿]/.test(text) ? [] : [`${code} is not Chinese`]),
      ...(text.endsWith('。') ? [] : [`${code} does not end with 。`]),
      ...(/[!！]/.test(text) ? [`${code} shouts`] : []),
      ...(/[,;:?]/.test(text) ? [`${code} mixes in Western punctuation`] : []),
      ...(sentences.length >= 2 ? [] : [`${code} is one sentence`]),
      ...(/请|可以/.test(advice) ? [] : [`${code} does not say what to do`]),
    ]
  })
}

/** A `{name}` in a text that nobody fills in would be shown as it is. */
export function unfilled(
  texts: Readonly<Record<string, string>>,
  produced: readonly Produced[],
): string[] {
  return produced.flatMap(({ code, details }) =>
    [...(texts[code] ?? '').matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !details.includes(name))
      .map((name) => `${code} is given without ${name}`),
  )
}

/** Names of procedures that the app's code mentions where it asks or commands. */
export function procedureNamesIn(text: string): string[] {
  const asked = /\b(?:ask|call)(?:<[^>()]*>)?\(\s*'(\w+)'/g
  const commanded =
    /\b(?:command|runCommand|useCommand)(?:<[^>()]*>)?\(\s*(?:'[^']*'|`[^`]*`|\w+(?:\([^()]*\))?),\s*'(\w+)'/g
  const run = /\brun\(\s*'(\w+)'/g
  const typed = /\b(?:Input|Output)<'(\w+)'>/g
  return [asked, commanded, run, typed].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name),
  )
}

/** Fields of inputs that a refusal could not name, and names of fields that no input has. */
export function fieldsWithoutWord(
  contracts: FeatureContract,
  words: Readonly<Record<string, string>>,
): string[] {
  const fields = new Set(Object.values(contracts).flatMap(({ input }) => fieldsOf(input)))
  return [
    ...[...fields]
      .filter((field) => !/^[一-鿿]+$/.test(words[field] ?? ''))
      .map((field) => `${field} has no word`),
    ...Object.keys(words)
      .filter((field) => !fields.has(field))
      .map((field) => `${field} is a field of no input`),
  ]
}

function fieldsOf(input: unknown): string[] {
  return Object.keys((input as { shape: object }).shape)
}
