import type { Member } from '../../organisation/organisation'
import { RefusalError, type RefusalCode } from '../../kernel/refusal'
import { defaultProvisions } from '../../rulebook/provisions'
import { briefed, frozen } from '../decide'
import { published, publishing } from '../publication'

/** 2026-H1 of the first branch, at every step. */

export const secretary = { member: 'zhao-jianguo', name: '赵建国' }
export const branch = {
  _id: 'branch-1',
  path: '/committee/branch-1',
  name: '第一支部',
  boardLevel: 'pointsByName',
} as const
export const at = (day: string) => ({ actor: secretary, now: `${day}T09:00:00.000+08:00` })
const nothing = { declarations: 0, activities: 0 }
export const { clocks } = defaultProvisions
export const half = '2026-H1'
export const freeze = {
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
export const panelOf = (...ids: string[]) => ids.map((id) => ({ id, member: members.get(id) }))
export const held = {
  heldOn: '2026-07-06',
  expected: 8,
  voters: 8,
  body: 'committee' as const,
  present: 7,
  disputed: [],
  panelAyes: 6,
  panel: panelOf('wang-fang', 'li-qiang', 'zhang-lei'),
}

export const frozenHalf = frozen(undefined, branch, freeze, at('2026-07-03')).evaluation
export const briefedHalf = briefed(frozenHalf, held, 0, at('2026-07-06'))
export const ordered = publishing(briefedHalf, branch, 0, at('2026-07-06'))
export const publishedHalf = published(ordered.evaluation, 1, clocks, at('2026-07-06').now)

/** The code of the refusal with which an act leaves; nothing where it goes through. */
export function codeOf(act: () => unknown): RefusalCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}
