import type { RefusalCode } from '../kernel/refusal'
import { briefed, frozen } from './decide'
import type { Evaluation } from './evaluation'
import { at, branch, briefedHalf, codeOf, freeze, frozenHalf, held, panelOf } from './testing/half'

describe('freezing a half-year', () => {
  it('gives the frozen evaluation and a job on every member', () => {
    const { evaluation, job } = frozen(undefined, branch, freeze, at('2026-07-01'))
    expect(evaluation).toMatchObject({ _id: 'branch-1:2026-H1', state: 'frozen' })
    expect(job).toMatchObject({ _id: 'freezeHalfYear:branch-1:2026-H1', total: 9, done: 0 })
  })

  const pending = { declarations: 1, activities: 0 }
  it.each<[string, RefusalCode, () => unknown]>([
    [
      'on its last day',
      'halfYearNotOver',
      () => frozen(undefined, branch, freeze, at('2026-06-30')),
    ],
    ['twice', 'halfYearFrozen', () => frozen(frozenHalf, branch, freeze, at('2026-07-04'))],
    [
      'where nobody is scored',
      'nobodyScored',
      () => frozen(undefined, branch, { ...freeze, scoredCount: 0 }, at('2026-07-01')),
    ],
    [
      'while something is not decided',
      'matterPending',
      () => frozen(undefined, branch, { ...freeze, pending }, at('2026-07-01')),
    ],
  ])('is refused %s', (_, code, act) => {
    expect(codeOf(act)).toBe(code)
  })

  it('is refused at the end of a year while something is not decided, also when told to', () => {
    const knowingly = { ...freeze, half: '2026-H2', pending, carryOver: true }
    expect(codeOf(() => frozen(undefined, branch, knowingly, at('2027-01-04')))).toBe(
      'matterPendingAtYearEnd',
    )
  })

  it('carries what is not decided into the next half when told to', () => {
    const knowingly = { ...freeze, pending, carryOver: true }
    expect(frozen(undefined, branch, knowingly, at('2026-07-01')).evaluation.state).toBe('frozen')
  })
})

describe('recording the briefing', () => {
  const brief = (change: Partial<typeof held>, left = 0, from: Evaluation = frozenHalf) =>
    briefed(from, { ...held, ...change }, left, at('2026-07-08'))

  it('keeps the counts, the disputed items and the panel by name', () => {
    expect(briefedHalf).toMatchObject({
      state: 'briefed',
      briefing: { present: 7, panel: [{ name: '王芳' }, { name: '李强' }, { name: '张蕾' }] },
    })
  })

  it('elects no panel where the members’ meeting decides: the superior reconsiders', () => {
    const small = { ...held, body: 'membersMeeting' as const, panel: panelOf('wang-fang') }
    expect(briefed(frozenHalf, small, 0, at('2026-07-06')).briefing?.panel).toEqual([])
  })

  const alone = { expected: 1, present: 1, panelAyes: 1 }
  it.each<[string, RefusalCode, () => unknown]>([
    ['a second time', 'briefingRecorded', () => brief({}, 0, briefedHalf)],
    ['while the freeze is being written', 'stillPosting', () => brief({}, 3)],
    ['of a day before the freeze', 'briefingBeforeFreeze', () => brief({ heldOn: '2026-07-02' })],
    ['of a day to come', 'briefingBeforeFreeze', () => brief({ heldOn: '2026-07-09' })],
    [
      'with less than half of the members present',
      'meetingNotQuorate',
      () => brief({ present: 3, panelAyes: 3 }),
    ],
    ['with one person as the whole branch', 'expectedDiffers', () => brief(alone)],
    ['with half of the ayes', 'majorityMissing', () => brief({ panelAyes: 4 })],
    ['with more ayes than people', 'votesExceedPresent', () => brief({ panelAyes: 8 })],
    [
      'with a panel of two',
      'panelTooSmall',
      () => brief({ panel: panelOf('wang-fang', 'li-qiang') }),
    ],
    [
      'with one person twice',
      'panelTooSmall',
      () => brief({ panel: panelOf('wang-fang', 'wang-fang', 'li-qiang') }),
    ],
    ...['sun-li', 'zhou-tao', 'wu-qian', 'nobody'].map(
      (one): [string, RefusalCode, () => unknown] => [
        `with ${one}, who does not vote here`,
        'panelNotFormal',
        () => brief({ panel: panelOf('wang-fang', 'li-qiang', one) }),
      ],
    ),
  ])('is refused %s', (_, code, act) => {
    expect(codeOf(act)).toBe(code)
  })
})
