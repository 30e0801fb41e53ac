import { carry, enrol, freezeHalf, openScorecard } from './post-enrolment'
import { noDigest } from './scorecard'
import { attended, booked, Chain, committeeMember, ordinary, recordedAt } from './testing/chain'

const by = { recordedAt }
const meeting = { indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) }
const code = (posting: object) => ('code' in posting ? posting.code : 'none')

describe('opening a chain', () => {
  it('starts with the enrolment, behind no hash', () => {
    const chain = new Chain('王芳')
    expect(chain.entries).toMatchObject([
      { _id: '王芳:enrolment:2026-01:1', chain: '王芳:2026', sequence: 1, previous: noDigest },
    ])
    expect(chain.scorecard).toMatchObject({ _id: '王芳:2026', branch: 'branch-1' })
  })

  it('starts behind the head of the year before when there is one', () => {
    const after = 'ab'.repeat(32)
    const opening = { subject: '王芳', year: 2027, month: '2027-01', enrolment: ordinary }
    const opened = openScorecard({ ...opening, decision: 'roster', after }, by)
    expect(opened.entries[0]?.previous).toBe(after)
  })
})

describe('an enrolment', () => {
  const change = { month: '2026-07', enrolment: committeeMember, decision: 'roster-2' }

  it('counts from its month; the highest revision wins', () => {
    const chain = new Chain('李强').enrol('2026-07', committeeMember).enrol('2026-07', ordinary)
    expect(chain.last._id).toBe('李强:enrolment:2026-07:2')
    expect(chain.scorecard.enrolments).toMatchObject([
      { month: '2026-01' },
      { month: '2026-07', revision: 2, office: 'ordinary' },
    ])
  })

  it('stays quiet when the month already says so', () => {
    const { scorecard } = new Chain('李强').enrol('2026-07', committeeMember)
    expect(enrol(scorecard, change, by).outcome).toBe('alreadyBooked')
  })

  it('is refused in a frozen half without a ground', () => {
    const { scorecard } = new Chain('李强').freeze('2026-H2')
    expect(code(enrol(scorecard, change, by))).toBe('halfYearFrozen')
    const granted = booked(enrol(scorecard, change, { ...by, intoFrozen: 'superiorCorrection' }))
    expect(granted.entries[0]).toMatchObject({ intoFrozen: 'superiorCorrection' })
  })

  it('moves the subject to the branch of its last month', () => {
    const chain = new Chain('李强').enrol('2026-07', { ...ordinary, branch: 'branch-2' })
    expect(chain.scorecard.branch).toBe('branch-2')
    expect(chain.last.branch).toBe('branch-2')
  })
})

describe('a carried record', () => {
  const record = {
    window: '2026',
    module: 'duty',
    month: '2026-07',
    earned: 800,
    attainable: 1_000,
    decision: 'transfer-1',
  } as const

  it('is booked once; a later revision takes its place', () => {
    const { scorecard } = booked(carry(new Chain('周涛').scorecard, record, by))
    expect(carry(scorecard, record, by).outcome).toBe('alreadyBooked')
    const corrected = booked(carry(scorecard, { ...record, earned: 900 }, by))
    expect(corrected.entries[0]?._id).toBe('周涛:carried:2026:duty:2')
    expect(corrected.scorecard.carried).toMatchObject([{ earned: 900, revision: 2 }])
  })

  it('is refused in a frozen half', () => {
    const { scorecard } = new Chain('周涛').freeze('2026-H2')
    expect(code(carry(scorecard, record, by))).toBe('halfYearFrozen')
  })
})

describe('freezing a half-year', () => {
  it('keeps the sequence of the moment, once', () => {
    const chain = new Chain('王芳').book(meeting).freeze('2026-H1')
    expect(chain.scorecard.freezes).toEqual([{ half: '2026-H1', sequence: 2 }])
    chain.book({ ...meeting, matter: 'late' })
    expect(freezeHalf(chain.scorecard, '2026-H1')).toBe(chain.scorecard)
  })

  it('stops at a half of another year', () => {
    expect(() => freezeHalf(new Chain('王芳').scorecard, '2027-H1')).toThrow()
  })
})
