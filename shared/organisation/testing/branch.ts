import type { Role } from '../../kernel/authorisation'
import type { Day } from '../../kernel/calendar'
import type { Appointment, Organisation } from '../organisation'

type Given = [member: string, name: string, role: Role, from?: Day, until?: Day]

/** 机电检修党支部 with a committee of three, a liaison and a deputy. */
export function branchWith(given: readonly Given[] = defaultOffices): Organisation {
  return {
    _id: 'overhaul-branch',
    kind: 'branch',
    name: '机电检修党支部',
    parent: 'party-committee',
    path: '/party-committee/overhaul-branch',
    appointments: given.map(appointment),
    boardLevel: 'pointsByName',
  }
}

export const defaultOffices: readonly Given[] = [
  ['zheng-guohua', '郑国华', 'secretary'],
  ['chen-zhiyuan', '陈志远', 'committeeMember'],
  ['zhao-jianguo', '赵建国', 'committeeMember'],
  ['li-qiang', '李强', 'liaison'],
  ['zhang-lei', '张蕾', 'deputyLiaison'],
]

function appointment([member, name, role, from, until]: Given): Appointment {
  const resolution = '2026 年 1 月党员大会'
  return {
    id: `${role}-${member}`,
    member,
    name,
    role,
    from: from ?? '2026-01-01',
    until,
    resolution,
  }
}
