import { everyKindBook } from '../rulebook/testing/every-kind-book'
import { unfitUnder, type Unfit } from './fits'
import { attended, committeeMember, once, ordinary, points } from './testing/chain'
import { wideBook } from './testing/wide-book'

type Fact = Parameters<typeof unfitUnder>[2]

describe('a fact fits its row', () => {
  it.each<[Fact]>([
    [{ indicator: 'L04', quantity: attended(1) }],
    [{ indicator: 'L12', quantity: once }],
    [{ indicator: 'J01', variant: 'city', quantity: once, group: 'pump' }],
    [{ indicator: 'J08', quantity: points(300) }],
    [{ indicator: 'B02', quantity: points(200), group: 'outage' }],
    [{ indicator: 'B03', quantity: once }],
  ])('%j', (fact) => expect(unfitUnder(wideBook, ordinary, fact)).toBeUndefined())
})

describe('a fact does not fit', () => {
  it.each<[Unfit, Fact]>([
    ['unknownIndicator', { indicator: 'Z99', quantity: once }],
    ['indicatorOff', { indicator: 'L08', quantity: once }],
    ['groupNotAllowed', { indicator: 'L12', quantity: once, group: 'pump' }],
    ['variantMissing', { indicator: 'J01', quantity: once }],
    ['variantUnknown', { indicator: 'J01', variant: 'galaxy', quantity: once }],
    ['variantUnknown', { indicator: 'L12', variant: 'city', quantity: once }],
    ['quantityOfAnotherKind', { indicator: 'L04', quantity: once }],
    ['quantityOfAnotherKind', { indicator: 'L12', quantity: attended(1) }],
    ['quantityOfAnotherKind', { indicator: 'L12', quantity: points(100) }],
    ['quantityOfAnotherKind', { indicator: 'J08', quantity: once }],
    ['pointsOutOfRange', { indicator: 'J08', quantity: points(301) }],
    ['pointsOutOfRange', { indicator: 'B02', quantity: points(199) }],
  ])('%s: %j', (why, fact) => expect(unfitUnder(wideBook, ordinary, fact)).toBe(why))

  it('for whom another range holds', () => {
    const fact = { indicator: 'J08', quantity: points(300) }
    expect(unfitUnder(everyKindBook, ordinary, fact)).toBeUndefined()
    expect(unfitUnder(everyKindBook, committeeMember, fact)).toBe('pointsOutOfRange')
  })

  it('for who is not in the audience', () => {
    const fact = { indicator: 'L13a', quantity: once }
    expect(unfitUnder(wideBook, ordinary, fact)).toBeUndefined()
    expect(unfitUnder(wideBook, committeeMember, fact)).toBe('notInAudience')
  })
})
