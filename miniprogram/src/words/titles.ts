/** What people are called on screens. */

const postTitles: Record<string, string> = {
  frontline: '一线',
  management: '管理',
  technical: '技术',
  service: '营服',
}

const standingTitles: Record<string, string> = {
  formal: '正式党员',
  probationary: '预备党员',
  mobile: '流动党员',
  retired: '离退休党员',
  underProbation: '留党察看',
}

const officeTitles: Record<string, string> = {
  secretary: '支部书记',
  deputySecretary: '支部副书记',
  organisationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  ordinary: '普通党员',
}

const roleTitles: Record<string, string> = {
  member: '党员',
  groupLeader: '党小组长',
  liaison: '积分联络员',
  deputyLiaison: '副联络员',
  committeeMember: '支委',
  secretary: '支部书记',
  inspector: '上级检查员',
  decider: '上级审批人',
  administrator: '管理员',
}

export function postTitle(post: string): string {
  return postTitles[post] ?? post
}

export function standingTitle(standing: string): string {
  return standingTitles[standing] ?? standing
}

export function officeTitle(office: string): string {
  return officeTitles[office] ?? office
}

export function roleTitle(role: string): string {
  return roleTitles[role] ?? role
}

/** Parts of a second line, those that are there, with a dot between them. */
export function dotted(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
