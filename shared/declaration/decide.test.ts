import { refusalOf, refusedWith } from '../kernel/testing/refused'
import { branchWith } from '../organisation/testing/branch'
import {
  amended,
  endorsed,
  lapsed,
  posted,
  referred,
  rejected,
  returned,
  superiorMayDecide,
  withdrawn,
} from './decide'
import type { Actor } from './rules'
import type { Declaration } from './state'
import {
  committeeMeeting,
  contextOf,
  declared,
  form,
  liQiang,
  shenJianhua,
  wangFang,
  zhangLei,
} from './testing/declaration'

const outcome = { entry: 'wang-fang:L12:declaration-1:1', decision: 'meeting-1' }
const byMeeting = contextOf(committeeMeeting)
const byLiaison = contextOf(liQiang)
const byMember = contextOf(wangFang)

const clause = { title: '公益与志愿服务' }
const body = 'committee'
const submittedOne = declared()
const returnedOne = returned(submittedOne, '请补拍', byLiaison)
const endorsedOne = endorsed(submittedOne, { clause, body }, byLiaison)
const postedOne = posted(endorsedOne, outcome, byMeeting)
const rejectedOne = rejected(endorsedOne, { reason: '不足两小时', decision: 'm' }, byMeeting)
const withdrawnOne = withdrawn(submittedOne, byMember)
const referredOne = referred(endorsedOne, { reason: '人数不足', met: [] }, byMeeting)

describe('submitting', () => {
  test('gives it to the liaison, due in three working days', () => {
    expect(submittedOne).toMatchObject({ state: 'submitted', dueDay: '2026-03-18' })
    expect(submittedOne.trail).toEqual([
      { at: byMember.now, by: 'wang-fang', byName: '王芳', act: 'submit' },
    ])
    expect(submittedOne.photoDigests).toEqual(['d1'])
  })

  test('goes to the superior at once where nobody but the subject could endorse', () => {
    const alone = branchWith([['li-qiang', '李强', 'liaison']])
    const own = declared(liQiang, contextOf(liQiang, undefined, alone))
    expect(own).toMatchObject({ state: 'referred', dueDay: '2026-03-24' })
  })
})

describe('withdrawing', () => {
  test('ends what is submitted or returned', () => {
    expect(withdrawnOne).toMatchObject({ state: 'withdrawn', dueDay: undefined })
    expect(withdrawn(returnedOne, byMember).state).toBe('withdrawn')
  })

  test('is refused once it moved on or has ended', () => {
    expect(refusedWith(() => withdrawn(endorsedOne, byMember))).toBe('declarationMoved')
    for (const ended of [postedOne, rejectedOne, withdrawnOne]) {
      expect(refusedWith(() => withdrawn(ended, byMember))).toBe('declarationDecided')
    }
  })
})

describe('returning and amending', () => {
  test('keeps the reason until it is amended, and the whole trail', () => {
    expect(returnedOne).toMatchObject({ state: 'returned', reason: '请补拍' })
    const again = amended(returnedOne, { ...form, title: '义务植树，三小时' }, byMember)
    expect(again).toMatchObject({ state: 'submitted', title: '义务植树，三小时' })
    expect(again.reason).toBeUndefined()
    expect(again.trail.map(({ act }) => act)).toEqual(['submit', 'return', 'amend'])
  })

  test('only what was returned is amended', () => {
    for (const other of [submittedOne, endorsedOne, postedOne]) {
      expect(refusedWith(() => amended(other, form, byMember))).toBe('declarationNotReturned')
    }
  })
})

describe('what its member does not amend', () => {
  const on = (day: string) => `${day}T00:00:00.000+08:00`
  const lapsedOne = lapsed(returnedOne, on('2026-03-28'))

  test('is due in ten working days, the day itself included', () => {
    expect(returnedOne.dueDay).toBe('2026-03-27')
    expect(lapsed(returnedOne, '2026-03-27T23:59:59.999+08:00')).toBeUndefined()
    const late = contextOf(wangFang, '2026-03-27T23:59:59.999+08:00')
    expect(amended(returnedOne, form, late).state).toBe('submitted')
  })

  test('lapses by the date: its trail and its reason stay, its photos go', () => {
    expect(lapsedOne).toMatchObject({ state: 'lapsed', reason: '请补拍', photos: [] })
    expect(lapsedOne?.dueDay).toBeUndefined()
    expect(lapsedOne?.trail.at(-1)).toEqual({
      at: on('2026-03-28'),
      by: 'system',
      byName: '系统',
      act: 'lapse',
    })
  })

  test('is not amended after its day, also before the clock has been there', () => {
    const late = contextOf(wangFang, on('2026-03-28'))
    expect(refusedWith(() => amended(returnedOne, form, late))).toBe('amendmentOverdue')
    expect(withdrawn(returnedOne, late).state).toBe('withdrawn')
  })

  test('has ended', () => {
    const ended = lapsedOne ?? returnedOne
    expect(lapsed(ended, on('2026-04-28'))).toBeUndefined()
    expect(refusedWith(() => amended(ended, form, byMember))).toBe('declarationNotReturned')
    expect(refusedWith(() => withdrawn(ended, byMember))).toBe('declarationDecided')
    expect(refusedWith(() => endorsed(ended, { clause, body }, byLiaison))).toBe(
      'declarationDecided',
    )
  })

  test.each<[string, Declaration]>([
    ['submitted', submittedOne],
    ['endorsed', endorsedOne],
    ['withdrawn', withdrawnOne],
    ['posted', postedOne],
  ])('nothing else lapses: %s', (_, other) => {
    expect(lapsed(other, on('2027-01-01'))).toBeUndefined()
  })
})

describe('endorsing', () => {
  test('puts it before the committee, due in seven working days', () => {
    expect(endorsedOne).toMatchObject({ state: 'endorsed', dueDay: '2026-03-24' })
  })

  test('puts the secretary’s before the superior', () => {
    const own = declared({ member: 'zheng-guohua', name: '郑国华' })
    expect(endorsed(own, { clause, body }, byLiaison).state).toBe('referred')
  })

  test('puts it before the superior where there is no committee', () => {
    const branch = branchWith([['li-qiang', '李强', 'liaison']])
    const context = contextOf(liQiang, undefined, branch)
    expect(endorsed(submittedOne, { clause, body }, context).state).toBe('referred')
  })

  test('is nobody’s own', () => {
    const own = declared(liQiang)
    expect(refusedWith(() => endorsed(own, { clause, body }, byLiaison))).toBe('ownMatter')
    expect(refusedWith(() => returned(own, '无', byLiaison))).toBe('ownMatter')
    expect(endorsed(own, { clause, body }, contextOf(zhangLei)).state).toBe('endorsed')
  })

  test('says who was there before', () => {
    expect(refusedWith(() => endorsed(endorsedOne, { clause, body }, contextOf(zhangLei)))).toBe(
      'declarationMoved',
    )
  })

  test('writes no empty note', () => {
    expect(endorsedOne.trail.at(-1)).not.toHaveProperty('note')
    expect(
      endorsed(submittedOne, { clause, body, note: '属实' }, byLiaison).trail.at(-1)?.note,
    ).toBe('属实')
  })
})

describe('deciding', () => {
  test('names the entry and the body that decided', () => {
    expect(postedOne).toMatchObject({ state: 'posted', ...outcome, dueDay: undefined })
    expect(rejectedOne).toMatchObject({ state: 'rejected', reason: '不足两小时' })
    expect(rejectedOne.entry).toBeUndefined()
  })

  test.each<[string, Declaration]>([
    ['submitted', submittedOne],
    ['returned', returnedOne],
  ])('is refused before it was endorsed: %s', (_, early) => {
    expect(refusedWith(() => posted(early, outcome, byMeeting))).toBe('declarationMoved')
  })

  test.each<[string, Declaration]>([
    ['posted', postedOne],
    ['rejected', rejectedOne],
    ['withdrawn', withdrawnOne],
  ])('is refused after its end: %s', (_, ended) => {
    expect(refusedWith(() => posted(ended, outcome, byMeeting))).toBe('declarationDecided')
    expect(refusedWith(() => rejected(ended, { reason: '', decision: '' }, byMeeting))).toBe(
      'declarationDecided',
    )
  })
})

describe('the superior', () => {
  test('decides what was referred', () => {
    expect(() => superiorMayDecide(referredOne, shenJianhua)).not.toThrow()
    expect(posted(referredOne, outcome, contextOf(shenJianhua)).state).toBe('posted')
  })

  const refusal = (one: Declaration, actor: Actor) =>
    refusedWith(() => superiorMayDecide(one, actor))

  test('is told what something waits for, not who was there last', () => {
    const told = (one: Declaration) => refusalOf(() => superiorMayDecide(one, shenJianhua))
    expect(told(submittedOne)).toMatchObject({
      code: 'declarationMoved',
      details: { state: '待联络员初审' },
    })
    expect(told(endorsedOne)).toMatchObject({ details: { state: '待支部会议审定' } })
    expect(told(returnedOne)).toMatchObject({ details: { state: '已退回，待本人补充' } })
  })

  test('decides nothing else, nothing own, nothing endorsed before', () => {
    expect(refusal(endorsedOne, shenJianhua)).toBe('declarationMoved')
    expect(refusal(referredOne, wangFang)).toBe('ownMatter')
    expect(refusal(referredOne, liQiang)).toBe('alreadyActed')
  })

  test('decides nothing returned before, even where another endorsed it in the end', () => {
    const amendedOne = amended(returnedOne, form, byMember)
    const byDeputy = endorsed(amendedOne, { clause, body }, contextOf(zhangLei))
    const passedOn = referred(byDeputy, { reason: '不足半数', met: [] }, byMeeting)
    expect(refusal(passedOn, liQiang)).toBe('alreadyActed')
    expect(refusal(passedOn, zhangLei)).toBe('alreadyActed')
  })

  test('decides nothing that went through a meeting of its own', () => {
    const met = [shenJianhua.member, wangFang.member, shenJianhua.member]
    const passedOn = referred(endorsedOne, { reason: '不足半数', met }, byMeeting)
    expect(passedOn.met).toEqual([shenJianhua.member, wangFang.member])
    expect(refusal(passedOn, shenJianhua)).toBe('alreadyActed')
  })

  test('is referred to from the committee alone', () => {
    expect(refusedWith(() => referred(submittedOne, { reason: '', met: [] }, byMeeting))).toBe(
      'declarationMoved',
    )
  })
})

test('no decision changes the declaration it is given', () => {
  const before = JSON.stringify(submittedOne)
  endorsed(submittedOne, { clause, body }, byLiaison)
  withdrawn(submittedOne, byMember)
  expect(JSON.stringify(submittedOne)).toBe(before)
})
