import { votersOn } from '@shared/organisation/voters'
import type { Office, Post, Standing } from '@shared/organisation/organisation'

/**
 * The demo cast: one branch of thirty and its superior. All invented. The same people live in the
 * tests, the documents and the demo; their openids are `demo-<member>`.
 */
export interface Person {
  member: string
  name: string
  post: Post
  department: string
  office: Office
  standing: Standing
  /** The month from which the person is assessed here. */
  since: string
  hasPhone: boolean
}

export const partyCommittee = { organisation: 'party-committee', name: '集团机电公司党委' }
export const branch = { organisation: 'overhaul-branch', name: '机电检修党支部' }
export const firstGroup = { organisation: 'first-group', name: '变电检修二班党小组' }
export const officeBranch = { organisation: 'office-branch', name: '机关党支部' }

export const administrator = { member: 'gu-ming', name: '顾明' }

type Line = [
  member: string,
  name: string,
  post: Post,
  department: string,
  ...rest: Partial<Person>[],
]

const lines: Line[] = [
  ['zheng-guohua', '郑国华', 'management', '检修部', { office: 'secretary' }],
  ['liu-min', '刘敏', 'management', '检修部', { office: 'deputySecretary' }],
  ['chen-zhiyuan', '陈志远', 'technical', '技术室', { office: 'organisationOfficer' }],
  ['huang-xuemei', '黄雪梅', 'service', '客户服务班', { office: 'publicityOfficer' }],
  ['zhao-jianguo', '赵建国', 'frontline', '变电检修一班', { office: 'disciplineOfficer' }],
  ['li-qiang', '李强', 'technical', '技术室'],
  ['zhang-lei', '张蕾', 'service', '客户服务班'],
  ['wang-fang', '王芳', 'frontline', '变电检修一班'],
  ['sun-li', '孙丽', 'service', '客户服务班'],
  ['zhou-tao', '周涛', 'frontline', '变电检修一班'],
  ['wu-qian', '吴倩', 'technical', '技术室'],
  ['he-jun', '何军', 'frontline', '变电检修二班'],
  ['ma-xiaodong', '马晓东', 'frontline', '变电检修二班'],
  ['lin-xiuying', '林秀英', 'frontline', '变电检修二班', { hasPhone: false }],
  ['xu-jing', '徐静', 'service', '客户服务班'],
  ['gao-feng', '高峰', 'frontline', '变电检修二班'],
  ['zhu-lin', '朱琳', 'technical', '技术室'],
  ['luo-yong', '罗勇', 'frontline', '变电检修一班'],
  ['liang-yu', '梁宇', 'technical', '试验班'],
  ['song-jia', '宋佳', 'service', '客户服务班'],
  ['tang-liang', '唐亮', 'frontline', '变电检修一班'],
  ['han-mei', '韩梅', 'management', '检修部'],
  ['feng-bo', '冯波', 'frontline', '变电检修二班'],
  ['dong-jie', '董洁', 'technical', '试验班'],
  ['cheng-lei', '程磊', 'frontline', '变电检修一班'],
  ['xiao-yu', '萧雨', 'technical', '试验班', { standing: 'probationary' }],
  ['yuan-ye', '袁野', 'frontline', '变电检修二班', { since: '2026-04' }],
  ['deng-hui', '邓辉', 'frontline', '变电检修二班'],
  ['ouyang-jianping', '欧阳建平', 'management', '检修部'],
  ['aynur', '阿依努尔·买买提江', 'service', '客户服务班'],
]

const superiorLines: Line[] = [
  ['shen-jianhua', '沈建华', 'management', '党群工作部'],
  ['lu-wen', '陆文', 'management', '党群工作部'],
]

function person([member, name, post, department, given]: Line): Person {
  return {
    member,
    name,
    post,
    department,
    office: 'ordinary',
    standing: 'formal',
    since: '2026-01',
    hasPhone: true,
    ...given,
  }
}

export const members: readonly Person[] = lines.map(person)
export const superiors: readonly Person[] = superiorLines.map(person)

/** Whom the members' meeting of a day has to expect: the formal members who are here by then. */
export function votersOf(heldOn: string): number {
  const voters = members.filter(({ standing }) => standing === 'formal')
  return votersOn(
    heldOn,
    voters.map(({ since }) => since),
  )
}

/** 党委审批人 and 检查员. */
export const decider = 'shen-jianhua'
export const inspector = 'lu-wen'
export const secretary = 'zheng-guohua'
export const liaison = 'li-qiang'
export const deputyLiaison = 'zhang-lei'
/** 党小组长 of 二班, and who belongs to that group. */
export const groupLeader = 'ma-xiaodong'
export const inFirstGroup = ['he-jun', groupLeader, 'lin-xiuying', 'gao-feng', 'feng-bo']
export const committee = members
  .filter(({ office }) => office !== 'ordinary')
  .map((one) => one.member)

export function openidOf(member: string): string {
  return `demo-${member}`
}
