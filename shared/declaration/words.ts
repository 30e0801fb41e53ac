import { formatPoints } from '../kernel/points'
import type { DeclarationAct, DeclarationState, DeclarationStep, Finding } from './state'

/** What the trail of a declaration says about each act. */
const actInWords: Record<DeclarationAct, string> = {
  file: '代办填报',
  handCode: '把确认码交给本人',
  confirm: '本人在手机上确认',
  confirmByCode: '凭确认码由本人确认',
  confirmOnPaper: '凭本人签字的单子确认',
  unfile: '代办人撤回',
  lapseUnconfirmed: '逾期未经本人确认，视为撤回',
  submit: '提交申报',
  amend: '补充后重新提交',
  withdraw: '本人撤回',
  return: '联络员退回补充',
  lapse: '逾期未补正，视为撤回',
  endorse: '联络员初审同意',
  refer: '转上级党组织审定',
  refile: '代办补充，待本人再确认',
  approve: '审定通过并入账',
  reject: '审定未通过',
  post: '入账',
}

/** What it waits for, as a sentence says it; nothing for what has ended. */
export function openStateInWords(state: DeclarationState): string | undefined {
  switch (state) {
    case 'unconfirmed':
      return '代办，待本人确认'
    case 'submitted':
      return '待联络员初审'
    case 'returned':
      return '已退回，待本人补充'
    case 'endorsed':
      return '待支部会议审定'
    case 'referred':
      return '待上级党组织审定'
    case 'approved':
      return '已审定，正在入账'
    case 'withdrawn':
    case 'lapsed':
    case 'rejected':
    case 'posted':
      return undefined
  }
}

/** One line of the trail, with the points that it proposed or decided. */
export function stepInWords({ act, points }: DeclarationStep): string {
  if (points === undefined) return actInWords[act]
  const figure = formatPoints(points)
  return `${actInWords[act]}，${act === 'endorse' ? '建议计' : '计'} ${figure} 分`
}

/** A finding of the system check as a sentence for the member and the liaison. */
export function findingInWords({ code, details }: Finding): string {
  switch (code) {
    case 'sameDayDeclared':
      return `同一天同一条款已申报过 ${String(details['count'])} 次，请确认不是同一件事`
    case 'samePhoto':
      return `有照片与另外 ${String(details['count'])} 件申报相同，请核对`
    case 'severalThisMonth':
      return `本月同一条款第 ${String(details['count'])} 次申报`
    case 'noEvidence':
      return '没有附照片，联络员会向带队人核实'
    case 'longAgo':
      return '所属半年已冻结，通过后计入下一期积分榜'
  }
}
