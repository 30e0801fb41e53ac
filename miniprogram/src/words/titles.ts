/** What people are called on screens. */

const postTitles: Record<string, string> = {
  frontline: '一线',
  management: '管理',
  technical: '技术',
  service: '营服',
}

const roleTitles: Record<string, string> = {
  member: '党员',
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

export function roleTitle(role: string): string {
  return roleTitles[role] ?? role
}

/** Parts of a second line, those that are there, with a dot between them. */
export function dotted(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
