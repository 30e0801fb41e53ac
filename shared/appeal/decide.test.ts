import type { RefusalCode } from '../kernel/refusal'
import type { Appeal } from './appeal'
import { decided, escalated, votedOn, withdrawn } from './decide'
import { panelFor } from './rules'
import {
  appealOf,
  by,
  codeOf,
  denied,
  deny,
  elected,
  grant,
  open,
  panelOf,
  person,
  referred,
} from './testing/appeals'
import { detailOf, nextInWords } from './view'

describe('the panel', () => {
  it('leaves out the appellant and those who acted, and says why', () => {
    expect(open).toMatchObject({
      state: 'reconsidering',
      dueDay: '2026-07-22',
      panel: ['张蕾', '陈志远', '刘敏', '周涛'].map(person),
      excluded: [
        { name: '王芳', why: 'appellant' },
        { name: '李强', why: 'acted' },
      ],
    })
    expect(nextInWords(open)).toBe('由复议小组 4 人复议，7 月 22 日前答复')
  })

  it('leaves out who was elected and votes no more, and gives way where too few are left', () => {
    const voters = ['张蕾', '陈志远', '刘敏']
    const choice = panelFor(elected, '王芳', ['李强'], voters)
    expect(appealOf(choice).panel.map(({ name }) => name)).toEqual(voters)
    expect(choice.excluded.at(-1)).toMatchObject({ name: '周涛', why: 'votesNoMore' })
    const fewer = appealOf(panelFor(elected, '王芳', ['李强'], voters.slice(1)))
    expect(fewer).toMatchObject({ state: 'referred', panel: [] })
    expect(detailOf(appealOf(choice), '王芳', false).excluded.at(-1)).toEqual({
      name: '周涛',
      why: '已离开支部，或没有表决权',
    })
  })

  it('gives way to the superior where three are not left, or none was elected', () => {
    expect(referred).toMatchObject({ state: 'referred', panel: [] })
    expect(appealOf(panelOf([])).state).toBe('referred')
  })

  it('says truthfully why it gave way', () => {
    const why = (appeal: Appeal) => appeal.trail.at(-1)?.note
    expect(why(referred)).toBe('复议小组可参加复议的不足 3 人')
    expect(why(appealOf(panelOf([])))).toBe('支部还没有选举复议小组')
    expect(why(appealOf(undefined, 'secondAppeal'))).toBe('不服支部复议，向上级申诉')
    expect(why(appealOf(undefined, 'noCommittee'))).toBe('正式党员不足 7 人的支部，由上级复议')
  })

  it('gives way to the superior once it has denied', () => {
    expect(appealOf(undefined, 'secondAppeal')).toMatchObject({ state: 'referred', panel: [] })
  })
})

describe('voting on an appeal', () => {
  it('grants with more than half of the whole panel', () => {
    const two = votedOn(votedOn(open, grant, by('张蕾')), grant, by('陈志远'))
    expect(two.state).toBe('reconsidering')
    expect(votedOn(two, grant, by('刘敏'))).toMatchObject({ state: 'granted', decidedBy: 'panel' })
  })

  it('denies as soon as a majority is out of reach', () => {
    const two = votedOn(votedOn(open, deny, by('张蕾')), deny, by('陈志远'))
    expect(two).toMatchObject({ state: 'denied', decidedBy: 'panel' })
  })

  it.each<[string, RefusalCode, Appeal, string]>([
    ['of the appellant', 'ownMatter', open, '王芳'],
    ['of somebody who acted', 'notOnThePanel', open, '李强'],
    ['of somebody not elected', 'notOnThePanel', open, '吴倩'],
    ['on what was referred', 'notOnThePanel', referred, '张蕾'],
    ['a second time', 'alreadyVoted', votedOn(open, grant, by('张蕾')), '张蕾'],
    ['once it is decided', 'appealDecided', denied, '张蕾'],
  ])('is refused %s', (_, code, appeal, voter) => {
    expect(codeOf(() => votedOn(appeal, grant, by(voter)))).toBe(code)
  })
})

describe('the superior', () => {
  it('grants or denies what was referred, with the reason in the trail', () => {
    expect(decided(referred, grant, by('赵建国'))).toMatchObject({
      state: 'granted',
      decidedBy: 'superior',
    })
    expect(denied.trail.at(-2)).toMatchObject({ byName: '赵建国', note: deny.reason })
  })

  const voted = votedOn(open, deny, by('张蕾'))
  const overdue = escalated(voted, by('', '2026-07-23').now) ?? voted
  it.each<[string, RefusalCode, Appeal, string]>([
    ['by the appellant', 'ownMatter', referred, '王芳'],
    ['by one who acted on the matter', 'alreadyActed', referred, '李强'],
    ['by one who voted on the panel', 'alreadyActed', overdue, '张蕾'],
    ['while the panel reconsiders', 'appealNotReferred', open, '赵建国'],
    ['a second time', 'appealDecided', denied, '赵建国'],
  ])('is refused %s', (_, code, appeal, decider) => {
    expect(codeOf(() => decided(appeal, grant, by(decider)))).toBe(code)
  })
})

describe('an overdue appeal', () => {
  it('goes to the superior by itself, with a new due day', () => {
    expect(escalated(open, by('', '2026-07-23').now)).toMatchObject({
      state: 'referred',
      dueDay: '2026-08-06',
    })
  })

  it('stays quiet on its due day, and once it is with the superior', () => {
    expect(escalated(open, by('', '2026-07-22').now)).toBeUndefined()
    expect(escalated(referred, by('', '2026-08-30').now)).toBeUndefined()
  })
})

describe('withdrawing', () => {
  it('ends an open appeal', () => {
    expect(withdrawn(open, by('王芳')).state).toBe('withdrawn')
  })

  it('is refused once it is decided', () => {
    expect(codeOf(() => withdrawn(denied, by('王芳')))).toBe('appealDecided')
  })
})

describe('what each may see and do', () => {
  const voted = votedOn(open, deny, by('张蕾'))

  it('offers the vote to those of the panel who have not voted', () => {
    expect(detailOf(open, '张蕾', false).actions).toEqual(['vote'])
    expect(detailOf(voted, '张蕾', false).actions).toEqual([])
    expect(detailOf(open, '王芳', false).actions).toEqual(['withdraw'])
    expect(detailOf(open, '吴倩', false).actions).toEqual([])
  })

  it('offers the decision to a decider who had no part in it', () => {
    expect(detailOf(referred, '赵建国', true).actions).toEqual(['decide'])
    expect(detailOf(referred, '李强', true).actions).toEqual([])
    expect(detailOf(open, '赵建国', true).actions).toEqual([])
  })

  it('keeps the votes of others until it is decided', () => {
    expect(detailOf(voted, '陈志远', false).reasons).toEqual([])
    expect(detailOf(voted, '张蕾', false).reasons).toHaveLength(1)
    const done = votedOn(voted, deny, by('陈志远'))
    expect(detailOf(done, '王芳', false).reasons).toHaveLength(2)
  })
})
