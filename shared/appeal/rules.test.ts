import type { Activity } from '../activity/activity'
import type { Declaration } from '../declaration/state'
import { attended, Chain, once, ordinary, points, times } from '../ledger/testing/chain'
import { wideBook } from '../ledger/testing/wide-book'
import { findIndicator } from '../rulebook/rulebook'
import { actorsOfActivity, actorsOfDeclaration } from './acted'
import type { Appeal } from './appeal'
import { postedByAppeal, votedOn, withdrawn } from './decide'
import {
  appealedBefore,
  appealIsInTime,
  claimOn,
  effectOfDeclaration,
  effectOnEntry,
  halfOfRejection,
  nothingOf,
  panelOutcome,
  secondAppealIsInTime,
} from './rules'
import { by, codeOf, denied, deny, open } from './testing/appeals'
import { isOpen } from './view'

describe('the votes of a panel', () => {
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

describe('the time to appeal', () => {
  it('is open from the day it is known to the last day of its board', () => {
    expect(codeOf(() => appealIsInTime(undefined, '2026-12-31'))).toBeUndefined()
    expect(codeOf(() => appealIsInTime('2026-07-15', '2026-07-15'))).toBeUndefined()
    expect(codeOf(() => appealIsInTime('2026-07-15', '2026-07-16'))).toBe('appealTooLate')
  })

  it('runs again from a denial, for the one second appeal', () => {
    const clocks = { ...open.clocks, secondAppealWorkingDays: 3 }
    const byPanel = ['张蕾', '陈志远', '刘敏'].reduce(
      (appeal, name) => (isOpen(appeal) ? votedOn(appeal, deny, by(name)) : appeal),
      { ...open, clocks },
    )
    expect(byPanel).toMatchObject({ decidedBy: 'panel', secondAppealEndsOn: '2026-07-13' })
    expect(denied.secondAppealEndsOn).toBeUndefined()
    expect(codeOf(() => secondAppealIsInTime(byPanel, '2026-07-13'))).toBeUndefined()
    expect(codeOf(() => secondAppealIsInTime(byPanel, '2026-07-14'))).toBe('appealTooLate')
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
    return effectOnEntry(chain.standing(`${indicator}-2026-06`), row, ordinary)?.kind
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
    expect(effectOf('B02', points(0))).toBeUndefined()
  })

  it('is what a body decided, as long as more could be decided, at the points that are claimed', () => {
    const chain = new Chain('王芳').book({
      indicator: 'J08',
      ownMonth: '2026-06',
      quantity: points(200),
    })
    const entry = chain.standing('J08-2026-06')
    const row = findIndicator(wideBook, 'J08')
    if (!row) throw new Error('No such row')
    expect(claimOn(entry, row, ordinary)).toEqual({ least: 201, most: 300 })
    expect(effectOnEntry(entry, row, ordinary, 300)).toMatchObject({
      kind: 'decidePoints',
      points: 300,
    })
    expect(codeOf(() => effectOnEntry(entry, row, ordinary))).toBe('pointsMissing')
    expect(codeOf(() => effectOnEntry(entry, row, ordinary, 200))).toBe('pointsOutOfRange')
    const most = { ...entry, quantity: points(300) }
    expect(effectOnEntry(most, row, ordinary)).toBeUndefined()
  })

  it('takes a deduction back in its own kind of quantity', () => {
    expect(nothingOf(points(300))).toEqual(points(0))
    expect(nothingOf(times(2))).toEqual(times(0))
  })

  it('books a rejected declaration with the points that it was put with, within the range', () => {
    const clause = { title: '急难险重', range: { least: 100, most: 300 } }
    const effectWith = (proposed?: number) =>
      effectOfDeclaration({ _id: 'declaration-1', points: proposed }, clause)
    expect(effectWith(200)).toMatchObject({ points: 200 })
    expect(effectWith(500)).toMatchObject({ points: 300 })
    expect(effectWith()).toMatchObject({ points: 100 })
    expect(effectOfDeclaration({ _id: 'declaration-1' }, { title: '公益' })).not.toHaveProperty(
      'points',
    )
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
