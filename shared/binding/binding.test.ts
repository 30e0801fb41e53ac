import { refusedWith } from '../kernel/testing/refused'
import type { Bindable, BindingAttempts, BindingCode } from './binding'
import { codeUsed, confirmed, rebound, released, withBinding } from './decide'
import { codesTriedMost } from './limits'
import { awaitedFrom, countedAttempt, powerIsHandedOutAbove } from './rules'

const now = '2026-03-20T12:00:00.000+08:00'
const today = '2026-03-20'
const openid = 'openid-of-wang-fang'
const liaison = { member: 'li-qiang', name: '李强', isAdministrator: false }
const deputy = { member: 'zhang-lei', name: '张蕾', isAdministrator: false }
const administrator = { member: 'gu-ming', name: '顾明', isAdministrator: true }
const herself = { member: 'wang-fang', name: '王芳', isAdministrator: true }

const wangFang = (): Bindable => ({ _id: 'wang-fang', name: '王芳', roles: [] })
const wangFangAppointed = (until?: string): Bindable => ({ ...wangFang(), roles: [{ until }] })

function codeOf(issuer: typeof liaison, inPerson = false): BindingCode {
  return {
    _id: 'code',
    member: 'wang-fang',
    issuedAt: '2026-03-20T09:00:00.000+08:00',
    issuedBy: issuer.member,
    issuedByName: issuer.name,
    expiresAt: '2026-03-22T09:00:00.000+08:00',
    byAdministrator: issuer.isAdministrator,
    inPerson,
    forgetAfter: '2026-03-23T09:00:00.000+08:00',
  }
}

const used = (issuer = liaison, member: Bindable = wangFang(), inPerson = false) =>
  codeUsed(member, { code: codeOf(issuer, inPerson), openid }, now)
const confirmedBy = (actor: typeof liaison, member = used(), boundAt = now) =>
  confirmed(member, boundAt, { actor, now })

describe('a code that was used', () => {
  test('waits, and says who handed it out and who used it when', () => {
    const { binding, openid: inForce } = used()
    expect(inForce).toBeUndefined()
    expect(binding).toMatchObject({ state: 'waiting', awaits: 'branch', issuedBy: 'li-qiang' })
    expect(binding?.trail.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'issue li-qiang',
      'bind wang-fang',
    ])
  })

  test('binds at once where an administrator handed it out in person', () => {
    expect(used(administrator, wangFang(), true)).toMatchObject({
      openid,
      binding: { state: 'bound', confirmedAbove: true },
    })
  })

  test.each([
    ['waits already', used()],
    ['is bound', confirmedBy(deputy)],
  ])('is no second identity of a member who %s', (_, member) => {
    expect(refusedWith(() => used(liaison, member))).toBe('memberAlreadyBound')
  })

  test('of a liaison binds nobody who was appointed in between', () => {
    expect(refusedWith(() => used(liaison, wangFangAppointed()))).toBe('codeByAdministrator')
    expect(used(administrator, wangFangAppointed()).binding?.awaits).toBe('administrator')
  })
})

test('the liaison hands out no code of somebody who holds power, or will', () => {
  expect(refusedWith(() => powerIsHandedOutAbove(wangFangAppointed(), today))).toBe(
    'codeByAdministrator',
  )
  expect(() => powerIsHandedOutAbove(wangFangAppointed('2026-03-19'), today)).not.toThrow()
  expect(() => powerIsHandedOutAbove(wangFang(), today)).not.toThrow()
})

describe('a confirmation', () => {
  test.each([
    ['by the person who is bound', herself, used(), 'ownMatter'],
    ['by the liaison whose code it was', liaison, used(), 'issuerDoesNotConfirm'],
    [
      'by a liaison of one who holds office',
      deputy,
      used(administrator, wangFangAppointed()),
      'bindingByAdministrator',
    ],
    ['of what is confirmed', deputy, confirmedBy(deputy), 'bindingNotWaiting'],
    ['of nothing', deputy, wangFang(), 'bindingNotWaiting'],
  ])('%s: %s', (_, actor, member, code) => {
    expect(refusedWith(() => confirmedBy(actor, member))).toBe(code)
  })

  test('is of the binding that was looked at', () => {
    const earlier = '2026-03-19T12:00:00.000+08:00'
    expect(refusedWith(() => confirmedBy(deputy, used(), earlier))).toBe('bindingNotWaiting')
  })

  test('by the other liaison gives the identity, and no power that an office brings later', () => {
    const member = confirmedBy(deputy)
    expect(member).toMatchObject({ openid, binding: { state: 'bound', confirmedAbove: false } })
    expect(awaitedFrom(member.binding, member, today)).toBeUndefined()
    const appointed = { ...member, roles: wangFangAppointed().roles }
    expect(awaitedFrom(member.binding, appointed, today)).toBe('administrator')
    if (!member.binding) throw new Error('A bound member')
    const waiting = withBinding(appointed, member.binding, now)
    expect(refusedWith(() => confirmedBy(deputy, waiting))).toBe('bindingByAdministrator')
    const above = confirmedBy(administrator, waiting)
    expect(above.binding).toMatchObject({ state: 'bound', confirmedAbove: true })
    expect(above.openid).toBe(openid)
    expect(awaitedFrom(above.binding, above, today)).toBeUndefined()
  })
})

describe('a release', () => {
  const reason = '手机遗失'
  const by = (actor: typeof liaison, member: Bindable) => released(member, reason, { actor, now })

  test.each([
    ['waits', used()],
    ['is bound', confirmedBy(deputy)],
  ])('takes the identity of one who %s, and leaves the trail', (_, member) => {
    const { member: left, openid: taken } = by(liaison, member)
    expect(taken).toBe(openid)
    expect(left.openid).toBeUndefined()
    expect(left.binding?.state).toBe('released')
    expect(left.binding?.trail.at(-1)).toMatchObject({
      act: 'release',
      by: 'li-qiang',
      note: reason,
    })
    const again = used(liaison, left)
    expect(again.binding?.trail.map(({ act }) => act).slice(-3)).toEqual([
      'release',
      'issue',
      'bind',
    ])
  })

  test.each([
    ['by the person', herself, confirmedBy(deputy), 'ownMatter'],
    [
      'by a liaison of one who holds office',
      liaison,
      used(administrator, wangFangAppointed(), true),
      'bindingByAdministrator',
    ],
    ['of nobody', liaison, wangFang(), 'bindingReleased'],
    ['of one who was released', liaison, by(liaison, used()).member, 'bindingReleased'],
  ])('%s: %s', (_, actor, member, code) => {
    expect(refusedWith(() => by(actor, member))).toBe(code)
  })
})

describe('the lost phone of whoever set the environment up', () => {
  const founder = confirmedBy(administrator, used(administrator, wangFangAppointed()))
  const to = (member: Bindable) => rebound(member, 'openid-of-another', now)

  test('is replaced at once, with power, and the trail says how', () => {
    const { member, lost } = to(founder)
    expect(lost).toBe(openid)
    expect(member).toMatchObject({
      openid: 'openid-of-another',
      binding: { state: 'bound', confirmedAbove: true },
    })
    const [release, bind] = member.binding?.trail.slice(-2) ?? []
    expect([release, bind]).toMatchObject([
      { act: 'release', note: '凭初始化码换手机' },
      { act: 'bind', note: '凭初始化码换手机' },
    ])
  })

  test('that was released before is replaced as well', () => {
    const unbound = released(founder, '手机遗失', { actor: administrator, now }).member
    expect(to(unbound).lost).toBeUndefined()
    expect(to(unbound).member.openid).toBe('openid-of-another')
  })

  test('brings no power back that was ended', () => {
    const ended = { ...founder, roles: wangFangAppointed('2026-03-19').roles }
    expect(refusedWith(() => to(ended))).toBe('administratorEnded')
  })
})

describe('codes that one person tries', () => {
  const try_ = (stored: BindingAttempts | undefined, command: string, at = now) =>
    countedAttempt(stored, { _id: 'somebody', command }, at)
  const full = Array.from({ length: codesTriedMost }).reduce<BindingAttempts | undefined>(
    (stored, _, number) => try_(stored, `command-${number}`),
    undefined,
  )

  test('are counted once however often they are sent', () => {
    const once = try_(undefined, 'command-1')
    expect(try_(once, 'command-1')).toBe(once)
    expect(full?.commands).toHaveLength(codesTriedMost)
    expect(() => try_(full, 'command-0')).not.toThrow()
  })

  test('are too many within the hour, and not after it', () => {
    const late = '2026-03-20T12:59:59.000+08:00'
    expect(refusedWith(() => try_(full, 'another', late))).toBe('tooManyCodesTried')
    const after = try_(full, 'another', '2026-03-20T13:00:00.000+08:00')
    expect(after.commands).toEqual(['another'])
  })
})
