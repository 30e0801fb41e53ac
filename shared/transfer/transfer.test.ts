import { digestOf } from '../kernel/digest'
import { refusedWith } from '../kernel/testing/refused'
import type { Member, Organisation } from '../organisation/organisation'
import { branchWith } from '../organisation/testing/branch'
import { wangFang, wangFangAppointed } from '../organisation/testing/member'
import {
  arrived,
  mayLeave,
  recalled,
  receives,
  scoredAgainFrom,
  statementStands,
  type Leaving,
} from './decide'
import { carriedDuty, statement, transferOf } from './testing/transfer'
import { statementContent, type SignedStatement } from './transfer'

const now = '2026-08-20T09:00:00.000+08:00'
const acting = { actor: { member: 'gu-ming', name: '顾明' }, now }

describe('who may leave', () => {
  const leaving: Leaving = {
    lastMonth: '2026-07',
    letterExpires: '2026-10-20',
    openDeclarations: 0,
  }
  const asked = (member: Member, changed: Partial<Leaving> = {}, at = now) =>
    refusedWith(() => mayLeave(member, { ...leaving, ...changed }, { ...acting, now: at }))

  test.each([['2026-07'], ['2026-08']])('a member, counted up to %s', (lastMonth) => {
    expect(() => mayLeave(wangFang(), { ...leaving, lastMonth }, acting)).not.toThrow()
  })

  test.each<[string, Member, Partial<Leaving>, string]>([
    ['oneself', wangFang({ _id: 'gu-ming' }), {}, 'ownMatter'],
    ['twice', wangFang({ transfer: 'transfer-1' }), {}, 'transferUnderWay'],
    ['in office', wangFangAppointed(), {}, 'transferHoldsOffice'],
    ['with something undecided', wangFang(), { openDeclarations: 1 }, 'transferMatterPending'],
    ['with an old letter', wangFang(), { letterExpires: '2026-08-19' }, 'letterAlreadyExpired'],
    ['long ago', wangFang(), { lastMonth: '2026-06' }, 'transferMonthWrong'],
    ['in advance', wangFang(), { lastMonth: '2026-09' }, 'transferMonthWrong'],
    ['before coming', wangFang({ since: '2026-08' }), {}, 'transferMonthWrong'],
  ])('not %s', (_, member, changed, code) => {
    expect(asked(member, changed)).toBe(code)
  })

  test('not over the end of a year', () => {
    const january = '2027-01-05T09:00:00.000+08:00'
    const late = { letterExpires: '2027-03-01', lastMonth: '2026-12' }
    expect(asked(wangFang(), late, january)).toBe('transferMonthWrong')
    const december = '2026-12-05T09:00:00.000+08:00'
    expect(asked(wangFang(), late, december)).toBe('transferMonthWrong')
  })
})

describe('where a member may be sent', () => {
  const to = { ...branchWith(), _id: 'office-branch' }

  test('another branch', () => {
    expect(() => receives(to, wangFang())).not.toThrow()
  })

  test.each<[string, Partial<Organisation>, string]>([
    ['a committee', { kind: 'partyCommittee' }, 'organisationKindMisplaced'],
    ['the own branch', { _id: wangFang().branch }, 'transferToSameBranch'],
    [
      'one that is no more',
      { dissolved: { on: '2026-08-01', resolution: '党委批复' } },
      'organisationDissolved',
    ],
  ])('not %s', (_, changed, code) => {
    expect(refusedWith(() => receives({ ...to, ...changed }, wangFang()))).toBe(code)
  })
})

describe('a transfer', () => {
  const transfer = transferOf()

  test.each([
    ['arrives', arrived, 'arrived'],
    ['is recalled', recalled, 'recalled'],
  ] as const)('%s once, by another', (_, end, state) => {
    const ended = end(transfer, '回执第 1 号', acting)
    expect(ended).toMatchObject({ state })
    expect(ended.trail.at(-1)).toMatchObject({ by: 'gu-ming', note: '回执第 1 号' })
    expect(refusedWith(() => end(ended, '再来', acting))).toBe('transferEnded')
    const self = { actor: { member: 'wang-fang', name: '王芳' }, now }
    expect(refusedWith(() => end(transfer, '自己', self))).toBe('ownMatter')
  })

  test.each([
    ['2026-08-20', '2026-08'],
    ['2026-11-01', '2026-11'],
    ['2026-07-31', '2026-08'],
  ])('recalled on %s is scored again from %s', (today, month) => {
    expect(scoredAgainFrom(transfer, today)).toBe(month)
  })
})

describe('a statement', () => {
  const known = { genuine: true, known: true }
  const stranger = { genuine: true, known: false }
  const arrival = { since: '2026-09' }
  const asked = (one: SignedStatement, checked = known, on: object = {}) =>
    refusedWith(() => statementStands(one, checked, { ...arrival, ...on }))
  const changed = (content: Partial<SignedStatement['content']>, resealed: boolean) => {
    const next = { ...statement.content, ...content }
    return { ...statement, content: next, digest: resealed ? digestOf(next) : statement.digest }
  }

  test('of a known key is verified, of an unknown one with a decision taken in unverified', () => {
    expect(statementContent.safeParse(statement.content).success).toBe(true)
    expect(statementStands(statement, known, arrival)).toBe(true)
    expect(asked(statement, stranger)).toBe('statementUnknown')
    const decided = { ...arrival, decision: '与对方党委电话核对' }
    expect(statementStands(statement, stranger, decided)).toBe(false)
  })

  test.each([
    ['another name', changed({ name: '李强' }, false), known],
    ['more points', changed({ modules: [{ ...carriedDuty, earned: 9_999 }] }, false), known],
    ['a signature that does not fit', statement, { genuine: false, known: true }],
    [
      'one window twice',
      changed({ modules: [...statement.content.modules, ...statement.content.modules] }, true),
      known,
    ],
    [
      'a window of another year',
      changed({ year: 2026, modules: [{ ...carriedDuty, window: '2025' }] }, true),
      known,
    ],
  ])('with %s is refused, decision or not', (_, one, checked) => {
    expect(asked(one, checked, { decision: '与对方党委电话核对' })).toBe('statementTampered')
  })

  test.each(['2026-07', '2027-01'])('does not count from %s', (since) => {
    expect(asked(statement, known, { since })).toBe('statementOtherYear')
  })
})
