import * as z from 'zod/mini'
import { contracts } from '@shared/contracts'
import type { FeatureContract } from '@shared/kernel/contract'
import { freeTextsOf } from '@shared/kernel/free-text'
import { text } from '@shared/kernel/schema'

/** Texts of commands of which nobody has said whether others will see them. */
function unmarked(table: FeatureContract): string[] {
  return Object.entries(table).flatMap(([name, { input }]) =>
    freeTextsOf(input)
      .filter(({ mark }) => mark === undefined)
      .map(({ place }) => `${name}.${place}`),
  )
}

test('every free text of every input is marked one way or the other', () => {
  expect(unmarked(contracts)).toEqual([])
  const shown = Object.entries(contracts).filter(([, { input }]) =>
    freeTextsOf(input).some(({ mark }) => mark === 'shown'),
  )
  expect(shown.length).toBeGreaterThan(20)
})

test('planted: a text of which nothing is said is found', () => {
  const { showMe } = contracts
  const planted = { ...showMe, input: z.strictObject({ title: text(60), word: z.string() }) }
  expect(unmarked({ planted })).toEqual(['planted.word'])
  const rulebook = { ...showMe, input: z.strictObject({ rulebook: z.unknown() }) }
  expect(unmarked({ rulebook })).toEqual(['rulebook.rulebook'])
})
