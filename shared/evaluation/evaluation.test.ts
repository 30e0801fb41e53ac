import type { RefusalCode } from '../kernel/refusal'
import { RefusalError } from '../kernel/refusal'
import type { Member } from '../organisation/organisation'
import { briefed, frozen } from './decide'
import type { Evaluation } from './evaluation'
import { corrected, ended, published, publishing } from './publication'
import { halfBefore, noticePeriodEnd } from './rules'

const secretary = { member: 'zhao-jianguo', name: '赵建国' }
const branch = {
  _id: 'branch-1',
  path: '/committee/branch-1',
  name: '第一支部',
  boardLevel: 'pointsByName',
} as const
const at = (day: string) => ({ actor: secretary, now: `${day}T09:00:00.000+08:00` })
const nothing = { declarations: 0, activities: 0 }
const half = '2026-H1'
const freeze = {
  half,
  carryOver: false,
  pending: nothing,
  memberCount: 9,
  scoredCount: 8,
  rulebookVersion: '2026-1',
}

const cast: [id: string, name: string, part?: Partial<Member>][] = [
  ['wang-fang', '王芳'],
  ['li-qiang', '李强'],
  ['zhang-lei', '张蕾'],
  ['sun-li', '孙丽', { standing: 'probationary' }],
  ['zhou-tao', '周涛', { underProbation: true }],
  ['wu-qian', '吴倩', { branch: 'branch-2' }],
]
const members = new Map(
  cast.map(([_id, name, part]) => [
    _id,
    {
      _id,
      name,
      branch: branch._id,
      path: branch.path,
      standing: 'formal',
      office: 'ordinary',
      department: 'dispatch',
      post: 'frontline',
      scored: true,
      since: '2026-01',
      underProbation: false,
      roles: [],
      hasPhone: true,
      ...part,
    } satisfies Member,
  ]),
)
const panelOf = (...ids: string[]) => ids.map((id) => ({ id, member: members.get(id) }))
const held = {
  heldOn: '2026-07-06',
  expected: 8,
  present: 7,
  disputed: [],
  panelAyes: 6,
  panel: panelOf('wang-fang', 'li-qiang', 'zhang-lei'),
}

const frozenHalf = frozen(undefined, branch, freeze, at('2026-07-03')).evaluation
const briefedHalf = briefed(frozenHalf, held, 0, at('2026-07-06'))
const ordered = publishing(briefedHalf, branch, 0, at('2026-07-06'))
const publishedHalf = published(ordered.evaluation, 1, at('2026-07-06').now)

function codeOf(act: () => unknown): RefusalCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}

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

  it.each<[string, RefusalCode, () => unknown]>([
    ['a second time', 'briefingRecorded', () => brief({}, 0, briefedHalf)],
    ['while the freeze is being written', 'stillPosting', () => brief({}, 3)],
    ['of a day before the freeze', 'briefingBeforeFreeze', () => brief({ heldOn: '2026-07-02' })],
    ['of a day to come', 'briefingBeforeFreeze', () => brief({ heldOn: '2026-07-09' })],
    [
      'with half of the members present',
      'meetingNotQuorate',
      () => brief({ present: 4, panelAyes: 4 }),
    ],
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

describe('publishing a board', () => {
  it('orders edition 1 at the level now in force', () => {
    expect(ordered.evaluation).toMatchObject({ state: 'briefed', publishing: 1 })
    expect(ordered.job).toMatchObject({
      _id: 'publishBoard:branch-1:2026-H1:1',
      carry: { level: 'pointsByName', reason: '首次公布' },
    })
  })

  it.each<[string, RefusalCode, Evaluation]>([
    ['before the briefing', 'notBriefed', frozenHalf],
    ['while it is being made', 'stillPosting', ordered.evaluation],
    ['a second time', 'boardPublished', publishedHalf],
  ])('is refused %s', (_, code, evaluation) => {
    expect(codeOf(() => publishing(evaluation, branch, 5, at('2026-07-07')))).toBe(code)
  })

  it('opens five working days of notice, and keeps them in edition 2', () => {
    expect(publishedHalf).toMatchObject({ edition: 1, noticeEndsOn: '2026-07-13' })
    expect(publishedHalf.publishing).toBeUndefined()
    const { evaluation } = corrected(publishedHalf, branch, 0, at('2026-07-09'))
    const second = published(evaluation, 2, at('2026-07-10').now)
    expect(second).toMatchObject({
      edition: 2,
      publishedOn: '2026-07-06',
      noticeEndsOn: '2026-07-13',
    })
  })

  it('counts statutory holidays out of the notice period', () => {
    expect(noticePeriodEnd('2026-09-28')).toBe('2026-10-10')
  })

  it('stops where another edition was ordered', () => {
    expect(() => published(ordered.evaluation, 2, at('2026-07-06').now)).toThrow()
  })
})

describe('a granted appeal', () => {
  it('orders the next edition of a published board', () => {
    const next = corrected(publishedHalf, branch, 0, at('2026-07-09'))
    expect(next).toMatchObject({ edition: 2, evaluation: { publishing: 2 } })
    expect(next.job).toMatchObject({ carry: { reason: '因一项复议更正' } })
  })

  it('orders none before the first, and leaves its line in the evaluation', () => {
    const next = corrected(briefedHalf, branch, 0, at('2026-07-06'))
    expect(next.job).toBeUndefined()
    expect(next.evaluation.trail).toHaveLength(briefedHalf.trail.length + 1)
  })

  it('waits for an edition that is being made', () => {
    const act = () => corrected(ordered.evaluation, branch, 5, at('2026-07-06'))
    expect(codeOf(act)).toBe('stillPosting')
  })

  it('opens a final board once more', () => {
    const final = ended(publishedHalf, 0, at('2026-07-14').now)
    if (!final) throw new Error('Not final')
    const { evaluation } = corrected(final, branch, 0, at('2026-07-15'))
    const again = published(evaluation, 2, at('2026-07-15').now)
    expect(again.state).toBe('published')
    expect(again.finalOn).toBeUndefined()
  })
})

describe('the end of the notice period', () => {
  it('makes an unopposed board final', () => {
    expect(ended(publishedHalf, 0, at('2026-07-14').now)).toMatchObject({
      state: 'final',
      finalOn: '2026-07-14',
    })
  })

  it('stays quiet on its last day, while an appeal is open, and while an edition is made', () => {
    expect(ended(publishedHalf, 0, at('2026-07-13').now)).toBeUndefined()
    expect(ended(publishedHalf, 1, at('2026-07-14').now)).toBeUndefined()
    const { evaluation } = corrected(publishedHalf, branch, 0, at('2026-07-14'))
    expect(ended(evaluation, 0, at('2026-07-14').now)).toBeUndefined()
  })
})

it('names the half-year before', () => {
  expect([halfBefore('2026-H2'), halfBefore('2026-H1')]).toEqual(['2026-H1', '2025-H2'])
})
