import fc from 'fast-check'
import type { FactDraft } from '../entry'
import { attended, Chain, committeeMember, draft, ordinary, points, times } from './chain'

const month = fc.integer({ min: 1, max: 12 }).map((n) => `2026-${String(n).padStart(2, '0')}`)
const count = fc.integer({ min: 0, max: 9 }).map(times)
const attendance = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([came, more]) => attended(came, came + more))
const decided = fc.integer({ min: 0, max: 700 }).map(points)
const group = fc.constantFrom(undefined, 'pump', 'pump', 'valve')

const kind = fc.oneof(
  fc.record({ indicator: fc.constantFrom('L01', 'L04'), quantity: attendance }),
  fc.record({ indicator: fc.constantFrom('B03', 'L12', 'L13a', 'L08', 'K02'), quantity: count }),
  fc.record({ indicator: fc.constantFrom('B02', 'J08'), quantity: decided, group }),
  fc.record({
    indicator: fc.constant('J01'),
    variant: fc.constantFrom('company', 'city', 'province', 'nation', 'unheardOf'),
    quantity: count,
    group,
  }),
  fc.record({
    indicator: fc.constant('K11'),
    variant: fc.constantFrom('branch', 'company'),
    quantity: count,
    group,
  }),
)

/** Facts of different matters in any month of 2026. */
export const facts: fc.Arbitrary<FactDraft[]> = fc
  .array(fc.tuple(kind, month), { maxLength: 25 })
  .map((drawn) =>
    drawn.map(([fact, ownMonth], index) => draft({ ...fact, ownMonth, matter: `matter-${index}` })),
  )

export const throughMonth = month

/** A member with a changing enrolment: joined some time, promoted or away for some months. */
export const member: fc.Arbitrary<() => Chain> = fc
  .tuple(month, fc.array(fc.tuple(month, fc.integer({ min: 0, max: 2 })), { maxLength: 3 }))
  .map(([joined, changes]) => () => {
    const chain = new Chain('王芳', ordinary, joined)
    for (const [from, choice] of changes) {
      const enrolment = [ordinary, committeeMember, { ...ordinary, scored: false }][choice]
      if (enrolment !== undefined && from > joined) chain.tryEnrol(from, enrolment)
    }
    return chain
  })

/** The same facts in two orders. */
export const twoOrders = facts.chain((drafts) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: drafts.length,
      maxLength: drafts.length,
    })
    .map((keys) => ({
      one: drafts,
      other: drafts
        .map((fact, index) => ({ fact, key: keys[index] ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ fact }) => fact),
    })),
)
