import type { Entry } from './entry'
import { foldAll } from './fold'
import { openNextYear } from './post-enrolment'
import { entryHash } from './seal'
import { attended, Chain, committeeMember, once, points, recordedAt } from './testing/chain'
import { verifyChain } from './verify'

const chain = () =>
  new Chain('王芳')
    .book({ indicator: 'L04', ownMonth: '2026-01', quantity: attended(1) })
    .book({ indicator: 'L04', ownMonth: '2026-02', quantity: attended(1) })
    .enrol('2026-03', committeeMember)
    .reverse('L04-2026-02')
    .book({
      matter: 'pump',
      indicator: 'J01',
      variant: 'city',
      ownMonth: '2026-03',
      quantity: once,
    })

/** The chain with one entry changed, and its hash made good again where asked. */
function tampered(place: number, change: object, resealed = false): unknown[] {
  return chain().entries.map((entry, index) => {
    if (index !== place) return entry
    const changed = { ...entry, ...change }
    return resealed ? { ...changed, hash: entryHash(changed) } : changed
  })
}

const kinds = (entries: readonly unknown[]) => verifyChain(entries).map(({ kind }) => kind)

describe('a sound chain', () => {
  it('has no problems and folds to its scorecard', () => {
    const { entries, scorecard } = chain()
    expect(verifyChain(entries, { scorecard, yearBefore: [] })).toEqual([])
    expect(foldAll(entries)).toEqual(scorecard)
  })

  it('is linked to the head that the year before had', () => {
    const year = chain()
    const next = openNextYear(year.scorecard, { recordedAt })
    year.book({ indicator: 'L12', ownMonth: '2026-12', quantity: once })
    const yearBefore = year.entries.map(({ hash }) => hash)
    expect(verifyChain(next.entries, { scorecard: next.scorecard, yearBefore })).toEqual([])
    expect(verifyChain(next.entries, { yearBefore: [] })).toEqual([{ kind: 'yearsNotLinked' }])
    expect(next.scorecard.enrolments).toMatchObject([
      { month: '2027-01', office: committeeMember.office },
    ])
  })
})

describe('a tampered chain', () => {
  it('is found by the hash of the entry', () => {
    expect(kinds(tampered(1, { quantity: attended(2) }))).toContain('hashDiffers')
    expect(kinds(tampered(0, { scored: false }))).toEqual(['hashDiffers'])
  })

  it('is found by the next link when the hash was made good', () => {
    expect(kinds(tampered(1, { decision: 'resolution-9' }, true))).toEqual(['previousDiffers'])
  })

  it('is found when an entry is missing, moved or doubled', () => {
    const { entries } = chain()
    const [first, second, third, ...rest] = entries as [Entry, Entry, Entry, ...Entry[]]
    expect(kinds([first, third, ...rest])).toContain('sequenceGap')
    expect(kinds([first, third, second, ...rest])).toContain('sequenceGap')
    expect(kinds([first, second, second, third, ...rest])).toContain('sequenceGap')
    expect(kinds([second, third, ...rest])).toContain('sequenceGap')
    expect(kinds([])).toEqual(['empty'])
  })

  it('is found by a field that does not belong there', () => {
    expect(kinds(tampered(5, { points: 400 }))).toEqual(['malformed'])
  })

  it('is found by a reversal that says something else', () => {
    expect(kinds(tampered(4, { quantity: attended(3) }, true))).toContain('reversalDiffers')
    expect(kinds(tampered(4, { quantity: points(100) }, true))).toEqual([
      'nothingToReverse',
      'reversalDiffers',
    ])
  })

  it('is found by an id that does not say what the entry is', () => {
    expect(kinds(tampered(5, { _id: '王芳:J01:other:1' }, true))).toEqual(['idDiffers'])
  })
})

describe('a scorecard that is not the fold', () => {
  it('is found, field by field', () => {
    const { entries, scorecard } = chain()
    const raised = { ...scorecard, quantities: [], branch: 'branch-2' }
    expect(verifyChain(entries, { scorecard: raised })).toEqual([
      { kind: 'scorecardDiffers', field: 'branch' },
      { kind: 'scorecardDiffers', field: 'quantities' },
    ])
  })
})

describe('a frozen half-year', () => {
  it('is entered on a ground only', () => {
    const { entries, scorecard } = chain()
    const freezes = [{ half: '2026-H1', sequence: 4 }]
    const [, , , , reversal, fact] = entries as [Entry, Entry, Entry, Entry, Entry, Entry]
    expect(reversal.sequence).toBe(5)
    expect(verifyChain(entries, { scorecard: { ...scorecard, freezes } })).toEqual([
      { kind: 'frozenWithoutGround', entry: reversal._id, half: '2026-H1' },
      { kind: 'frozenWithoutGround', entry: fact._id, half: '2026-H1' },
    ])
  })

  it('is not frozen beyond the head', () => {
    const { entries, scorecard } = chain()
    const freezes = [{ half: '2026-H1', sequence: 7 }]
    expect(verifyChain(entries, { scorecard: { ...scorecard, freezes } })).toEqual([
      { kind: 'freezeBeyondHead', half: '2026-H1' },
    ])
  })

  it('stays sound with an appeal booked into it', () => {
    const year = chain().freeze('2026-H1')
    year.reverse('pump', { intoFrozen: 'grantedAppeal' })
    expect(verifyChain(year.entries, { scorecard: year.scorecard })).toEqual([])
  })
})
