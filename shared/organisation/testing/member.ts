import type { Member } from '../organisation'
import { branchWith } from './branch'

const { _id: branch, path } = branchWith()

/** 王芳, who holds nothing and is not bound. */
export function wangFang(changed: Partial<Member> = {}): Member {
  return {
    _id: 'wang-fang',
    name: '王芳',
    branch,
    path,
    standing: 'formal',
    office: 'ordinary',
    department: '变电检修一班',
    post: 'frontline',
    scored: true,
    since: '2026-01',
    underProbation: false,
    roles: [],
    hasPhone: true,
    ...changed,
  }
}

/** The same, appointed secretary from May on. */
export function wangFangAppointed(until?: string): Member {
  const seat = { organisation: branch, path, from: '2026-05-01' }
  return wangFang({ roles: [{ ...seat, role: 'secretary', appointment: 'appointment-1', until }] })
}
