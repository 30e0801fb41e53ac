import { refusedWith } from '../kernel/testing/refused'
import { votesFrom, type Member } from '../organisation/organisation'
import { changed, joined, secretaryMayChange, seenLast } from './decide'
import { fieldsOf, type RosterFields } from './fields'
import { isPhoneOrIdNumber } from './rules'
import { memberWith } from './testing/member'

const acting = { actor: { member: 'gu-ming', name: '顾明' }, now: '2026-06-18T10:00:00.000+08:00' }
const request = { on: '2026-06-15', basis: '党委批复〔2026〕6 号', decision: 'change-1' }

function change(member: Member, part: Partial<RosterFields>, on = request.on) {
  return changed(member, { ...fieldsOf(member), ...part }, { ...request, on }, acting)
}

const formal = memberWith({ standing: 'formal' })
const resolution = { title: '支委会会议', heldOn: '2026-06-12', expected: 5, present: 5, ayes: 5 }

function takenOff(part: Partial<RosterFields>) {
  return changed(formal, { ...fieldsOf(formal), ...part }, { ...request, resolution }, acting)
}

const role = {
  role: 'liaison' as const,
  organisation: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  from: '2026-01-01',
  appointment: 'appointment-1',
}

describe('a change', () => {
  test('to a formal member counts from the next month, and from then on they vote', () => {
    const { member, from, enrolment } = change(memberWith(), { standing: 'formal' })
    expect([from, enrolment?.standing]).toEqual(['2026-07', 'formal'])
    expect([votesFrom(memberWith()), votesFrom(member)]).toEqual([undefined, '2026-07'])
    expect(member.changes?.[0]?.fields).toEqual([
      { field: 'standing', before: 'probationary', after: 'formal' },
    ])
  })

  test('dated the 1st counts from that month', () => {
    expect(change(formal, { post: 'management' }, '2026-06-01').from).toBe('2026-06')
  })

  test('of who comes later counts from when they come', () => {
    const later = memberWith({ since: '2026-09' })
    expect(change(later, { post: 'management' }).from).toBe('2026-09')
  })

  test('in December counts from January', () => {
    const december = { ...acting, now: '2026-12-20T10:00:00.000+08:00' }
    const after = { ...fieldsOf(formal), post: 'service' as const }
    expect(changed(formal, after, { ...request, on: '2026-12-18' }, december).from).toBe('2027-01')
  })

  test('of the telephone alone is told to no chain', () => {
    expect(change(formal, { hasPhone: false }).enrolment).toBeUndefined()
  })

  test('to 留党察看 is a standing of the chain and takes the vote', () => {
    const { member, enrolment } = change(formal, { underProbation: true })
    expect([enrolment?.standing, member.standing]).toEqual(['underProbation', 'formal'])
    expect(votesFrom(member)).toBeUndefined()
  })

  test('to retirement or long leave ends the points, which stay to be looked at', () => {
    const retired = takenOff({ standing: 'retired', scored: false })
    expect([retired.enrolment?.scored, retired.member.scoredThrough]).toEqual([false, '2026-06'])
    const { member: away, enrolment } = takenOff({ onLongLeave: true, scored: false })
    const back = change(away, { onLongLeave: false, scored: true })
    expect([away.scoredThrough, back.member.scoredThrough]).toEqual(['2026-06', undefined])
    expect([enrolment?.onLongLeave, back.enrolment?.onLongLeave]).toEqual([true, undefined])
  })

  test('off the scoring is by a resolution, which stands beside it; back on needs none', () => {
    expect(takenOff({ standing: 'retired', scored: false }).member.changes?.[0]).toMatchObject({
      resolution,
    })
    const { member: away } = takenOff({ onLongLeave: true, scored: false })
    expect(change(away, { onLongLeave: false, scored: true }).member.scored).toBe(true)
    const alone = () => change(formal, { onLongLeave: true, scored: false })
    expect(refusedWith(alone)).toBe('resolutionMissing')
  })

  test.each<[string, Member, Partial<RosterFields>, string]>([
    ['nothing', formal, {}, 'memberUnchanged'],
    [
      'of somebody who has left',
      {
        ...formal,
        left: { on: '2026-06-01', branch: 'overhaul-branch', decision: 'd-1', resolution: '决议' },
      },
      { post: 'service' },
      'memberHasLeft',
    ],
    ['of somebody in transit', { ...formal, transfer: 'transfer-1' }, {}, 'transferUnderWay'],
    ['points for the retired', formal, { standing: 'retired' }, 'retiredNotScored'],
    ['points on long leave', formal, { onLongLeave: true }, 'longLeaveNotScored'],
    ['a probationary officer', memberWith(), { office: 'secretary' }, 'officeNeedsFormalMember'],
    ['a punished candidate', memberWith(), { underProbation: true }, 'probationaryNotPunished'],
    ['a candidate again', formal, { standing: 'probationary' }, 'formalStaysFormal'],
    [
      'an officer who may not vote',
      { ...formal, roles: [role] },
      { underProbation: true },
      'appointmentFirst',
    ],
  ])('cannot be %s', (_, member, part, code) => {
    expect(refusedWith(() => change(member, part))).toBe(code)
  })

  test('puts a slip of this month right', () => {
    const fresh = memberWith({ standing: 'formal', since: '2026-06' })
    expect(change(fresh, { standing: 'probationary' }).enrolment?.standing).toBe('probationary')
  })

  test('waits for no office that is over', () => {
    const former = { ...formal, roles: [{ ...role, until: '2026-06-17' }] }
    expect(change(former, { standing: 'mobile' }).enrolment?.standing).toBe('mobile')
  })

  test.each([
    ['2026-06-19', 'changeInFuture'],
    ['2025-12-01', 'changeTooEarly'],
  ])('is not dated %s', (on, code) => {
    expect(refusedWith(() => change(formal, { post: 'service' }, on))).toBe(code)
  })

  test('is not dated before the last one', () => {
    const { member } = change(formal, { post: 'service' }, '2026-06-10')
    const earlier = () => change(member, { post: 'frontline' }, '2026-06-09')
    expect(refusedWith(earlier)).toBe('changeTooEarly')
    expect(change(member, { post: 'frontline' }, '2026-06-10').from).toBe('2026-07')
  })

  test('is made from what the roster says now', () => {
    const { member } = change(formal, { post: 'service' })
    expect(refusedWith(() => seenLast(member, 0))).toBe('memberChangedMeanwhile')
    seenLast(member, 1)
  })
})

describe('a secretary', () => {
  const may = (part: Partial<RosterFields>) =>
    secretaryMayChange(formal, { ...fieldsOf(formal), ...part })

  test('records another post, and a long leave with its points', () => {
    may({ department: '技术室', post: 'management' })
    may({ onLongLeave: true, scored: false })
  })

  test.each<Partial<RosterFields>>([
    { standing: 'mobile' },
    { office: 'secretary' },
    { underProbation: true },
    { name: '肖雨' },
    { scored: false },
  ])('leaves %j to the administrator', (part) => {
    expect(refusedWith(() => may(part))).toBe('changeByAdministrator')
  })
})

describe('a newcomer', () => {
  const branch = { _id: 'overhaul-branch', path: '/party-committee/overhaul-branch' }
  const join = (member: string, since = '2026-07', part: Partial<RosterFields> = {}) =>
    joined({ ...fieldsOf(memberWith()), member, since, ...part }, branch, '2026-06-18')

  test('is enrolled from a month of this year or the next', () => {
    expect(join('A-017')).toMatchObject({ _id: 'A-017', branch: branch._id, since: '2026-07' })
    for (const since of ['2025-12', '2028-01']) {
      expect(refusedWith(() => join('A-017', since))).toBe('sinceOutOfReach')
    }
  })

  test('has a number that is neither a telephone nor an identity card', () => {
    for (const number of ['13800138000', '11010519491231002X', '110105491231002']) {
      expect(isPhoneOrIdNumber(number)).toBe(true)
      expect(refusedWith(() => join(number))).toBe('numberIsPersonal')
    }
    expect(isPhoneOrIdNumber('20260017')).toBe(false)
  })

  test('contradicts nothing', () => {
    const retired = { standing: 'retired' as const }
    expect(refusedWith(() => join('A-018', '2026-07', retired))).toBe('retiredNotScored')
  })
})
