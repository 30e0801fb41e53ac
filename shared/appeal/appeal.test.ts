import type { Activity } from '../activity/activity'
import type { Declaration } from '../declaration/state'
import { RefusalError, type RefusalCode } from '../kernel/refusal'
import { attended, Chain, once, points, times } from '../ledger/testing/chain'
import { wideBook } from '../ledger/testing/wide-book'
import { findIndicator } from '../rulebook/rulebook'
import { actorsOfActivity, actorsOfDeclaration } from './acted'
import type { Appeal } from './appeal'
import {
  decided,
  escalated,
  postedByAppeal,
  submitted,
  votedOn,
  withdrawn,
  type AppealTarget,
} from './decide'
import {
  appealedBefore,
  appealIsInTime,
  effectOnEntry,
  halfOfRejection,
  panelFor,
  panelOutcome,
  secondAppealIsInTime,
} from './rules'
import { detailOf, nextInWords } from './view'

const by = (name: string, day = '2026-07-08') => ({
  actor: { member: name, name },
  now: `${day}T10:00:00.000+08:00`,
})
const person = (name: string) => ({ member: name, name })
const grant = { vote: 'grant', reason: '签到表上有签名' } as const
const deny = { vote: 'deny', reason: '签到表上没有签名' } as const

const target: AppealTarget = {
  branch: 'branch-1',
  path: '/committee/branch-1',
  indicator: 'L04',
  indicatorTitle: '参加主题党日',
  matter: '六月主题党日，记为缺席',
  target: 'entry:王芳:L04:activity-6:1',
  effect: { kind: 'attended', entry: '王芳:L04:activity-6:1' },
  effectPoints: 100,
  half: '2026-H1',
  ownMonth: '2026-06',
  acted: ['李强'],
}
const elected = ['王芳', '李强', '张蕾', '陈志远', '刘敏', '周涛'].map(person)
const appealOf = (choice = panelFor(elected, '王芳', target.acted), toSuperior = false) =>
  submitted({ _id: 'appeal-1', reason: '当天到会' }, target, choice, toSuperior, by('王芳'))
const open = appealOf()
const referred = appealOf(panelFor(elected.slice(0, 4), '王芳', target.acted))
const denied = decided(referred, deny, by('赵建国'))

function codeOf(act: () => unknown): RefusalCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}

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
    expect(nextInWords(open)).toBe('由复议小组 4 人复议，2026-07-22 前答复')
  })

  it('gives way to the superior where three are not left, or none was elected', () => {
    expect(referred).toMatchObject({ state: 'referred', panel: [] })
    expect(appealOf(panelFor([], '王芳', [])).state).toBe('referred')
  })

  it('gives way to the superior once it has denied', () => {
    expect(appealOf(undefined, true)).toMatchObject({ state: 'referred', panel: [] })
  })

  it.each([
    [3, 'gg', 'granted'],
    [3, 'gd', 'open'],
    [3, 'dd', 'denied'],
    [4, 'gg', 'open'],
    [4, 'ggg', 'granted'],
    [4, 'dd', 'denied'],
    [4, 'ggdd', 'denied'],
    [5, 'ggdd', 'open'],
  ] as const)('of %i with the votes %s is %s', (size, letters, outcome) => {
    const votes = Array.from(letters, (one) => ({ vote: one === 'g' ? 'grant' : 'deny' }) as const)
    expect(panelOutcome(size, votes)).toBe(outcome)
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

describe('the time to appeal', () => {
  it('is open until the notice period and two working days are over', () => {
    expect(codeOf(() => appealIsInTime(undefined, '2026-12-31'))).toBeUndefined()
    expect(codeOf(() => appealIsInTime('2026-07-13', '2026-07-15'))).toBeUndefined()
    expect(codeOf(() => appealIsInTime('2026-07-13', '2026-07-16'))).toBe('appealTooLate')
  })

  it('runs again from a denial, for the one second appeal', () => {
    expect(codeOf(() => secondAppealIsInTime(denied, '2026-07-15'))).toBeUndefined()
    expect(codeOf(() => secondAppealIsInTime(denied, '2026-07-16'))).toBe('appealTooLate')
  })
})

describe('what came before on the same target', () => {
  const byPanel: Appeal = { ...denied, decidedBy: 'panel' }

  it('lets a withdrawn appeal be made again, and a denial be taken to the superior', () => {
    expect(appealedBefore([withdrawn(open, by('王芳'))])).toBeUndefined()
    expect(appealedBefore([byPanel])).toBe(byPanel)
  })

  it('refuses a second open one, and a third instance', () => {
    expect(codeOf(() => appealedBefore([open]))).toBe('appealOpenAlready')
    expect(codeOf(() => appealedBefore([byPanel, denied]))).toBe('notAppealable')
  })
})

describe('what can be appealed', () => {
  const effectOf = (indicator: string, quantity: Parameters<Chain['book']>[0]['quantity']) => {
    const chain = new Chain('王芳').book({ indicator, ownMonth: '2026-06', quantity })
    const row = findIndicator(wideBook, indicator)
    if (!row) throw new Error('No such row')
    return effectOnEntry(chain.standing(`${indicator}-2026-06`), row)?.kind
  }

  it('is an absence, and whatever took points away', () => {
    expect(effectOf('L04', attended(0, 1))).toBe('attended')
    expect(effectOf('B03', once)).toBe('restoreMark')
    expect(effectOf('B02', points(300))).toBe('restoreMark')
    expect(effectOf('K02', times(2))).toBe('restoreMark')
  })

  it('is no attendance, no bonus and no deduction that was restored', () => {
    expect(effectOf('L04', attended(1))).toBeUndefined()
    expect(effectOf('L12', once)).toBeUndefined()
    expect(effectOf('B03', times(0))).toBeUndefined()
  })

  it('belongs to its own half, unless it was rejected after that was frozen', () => {
    const frozenAt = '2026-07-03T09:00:00.000+08:00'
    expect(halfOfRejection('2026-06-20', undefined, frozenAt)).toBe('2026-H1')
    expect(halfOfRejection('2026-06-20', frozenAt, '2026-07-01T09:00:00.000+08:00')).toBe('2026-H1')
    expect(halfOfRejection('2026-06-20', frozenAt, '2026-07-09T09:00:00.000+08:00')).toBe('2026-H2')
  })
})

describe('who had a part in it', () => {
  it('is of an activity the organiser, the roll-caller and who checked the line', () => {
    const activity = {
      organiser: '刘敏',
      rollCaller: '李强',
      expected: [
        { member: '王芳', name: '王芳', onLeave: false, checkedBy: '李强' },
        { member: '李强', name: '李强', onLeave: false, checkedBy: '周涛' },
      ],
    } as unknown as Activity
    expect(actorsOfActivity(activity, '王芳')).toEqual(['刘敏', '李强'])
    expect(actorsOfActivity(activity, '李强')).toEqual(['刘敏', '李强', '周涛'])
  })

  const declaration = {
    subject: '王芳',
    state: 'rejected',
    decision: 'decider:赵建国',
    trail: [
      { by: '王芳', byName: '王芳', act: 'submit', at: '' },
      { by: '李强', byName: '李强', act: 'endorse', at: '' },
    ],
  } as unknown as Declaration

  it('is of a declaration who endorsed and who decided, never its subject', () => {
    expect(actorsOfDeclaration(declaration, undefined)).toEqual(['李强', '赵建国'])
    const met = { ...declaration, decision: 'meeting-1' }
    expect(actorsOfDeclaration(met, { openedBy: '刘敏', present: ['刘敏', '陈志远'] })).toEqual([
      '李强',
      '刘敏',
      '陈志远',
    ])
  })

  it('leaves the grant in the trail of the declaration', () => {
    const outcome = { entry: '王芳:L12:declaration-1:1', decision: 'appeal-1' }
    const posted = postedByAppeal(declaration, outcome, by('刘敏'))
    expect(posted).toMatchObject({ state: 'posted', ...outcome })
    expect(posted.trail.at(-1)).toMatchObject({ by: '刘敏', act: 'post' })
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
