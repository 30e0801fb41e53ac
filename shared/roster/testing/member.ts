import type { Member } from '../../organisation/organisation'

/** 萧雨, probationary in the demo's branch since January; `part` says what is otherwise. */
export function memberWith(part: Partial<Member> = {}): Member {
  return {
    _id: 'xiao-yu',
    name: '萧雨',
    branch: 'overhaul-branch',
    path: '/party-committee/overhaul-branch',
    standing: 'probationary',
    office: 'ordinary',
    department: '试验班',
    post: 'technical',
    scored: true,
    since: '2026-01',
    underProbation: false,
    roles: [],
    hasPhone: true,
    ...part,
  }
}
