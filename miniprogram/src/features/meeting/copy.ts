import type { AgendaItemView, MeetingView } from '@shared/meeting/contract'
import type { DecidingBody } from '@shared/organisation/deciding-body'
import type { VoteKind } from '@shared/resolution/votes'

const states: Record<MeetingView['state'], string> = {
  open: '表决中',
  posting: '入账中',
  closed: '已结束',
}
const votes: Record<VoteKind, string> = { aye: '同意', nay: '反对', abstain: '弃权' }
const standings: Record<AgendaItemView['standing'], string> = {
  carried: '已过半数，可以通过',
  notCarried: '赞成还没有超过应到的半数',
  notQuorate: '到会能表决的还不足半数，就此结束会转上级审批',
}
const results: Record<NonNullable<AgendaItemView['result']>, string> = {
  approved: '通过',
  rejected: '未通过',
  referred: '转上级审批',
}

const bodies: Record<DecidingBody, string> = { committee: '支委会', membersMeeting: '党员大会' }
const voters: Record<DecidingBody, string> = {
  committee: '支委在手机上逐项表决',
  membersMeeting: '正式党员不足 7 人，不设支委会：有表决权的党员都在手机上逐项表决',
}

/** Every word of the feature's screens. */
export const copy = {
  states,
  votes,
  standings,
  results,
  bodies,
  list: {
    awaiting: (count: number) => `有 ${count} 件已初审的申报等待会议审定。`,
    underWay: '有一次会议正在进行，请打开逐项表决。',
    noneAwaiting: '现在没有等待审定的申报。联络员初审后会出现在这里。',
    openMeeting: (body: DecidingBody) => `召开${bodies[body]}`,
    openHint: (count: number, body: DecidingBody) =>
      `已初审的 ${count} 件申报列入议程，${voters[body]}。`,
    name: '会议名称',
    usualName: (month: string, body: DecidingBody) => `${month}${bodies[body]}`,
    nothing: '还没有开过会',
    advice: '联络员初审通过的申报满一批后，由支部书记召开。',
    meetings: '历次会议',
    outcome: (approved: number, all: number) => `通过 ${approved}/${all} 项`,
    agenda: (all: number) => `${all} 项议题`,
    toVote: '待你表决',
  },
  meeting: {
    title: '支部会议',
    present: (present: number, members: number) => `到会 ${present} / ${members}`,
    quorate: '已过半数，会议有效',
    notQuorate: '还不到半数，表决一项即算到会',
    here: '到会',
    awaited: '未到',
    agenda: (count: number) => `议程 · ${count} 项`,
    minutes: '会议纪要',
    ayesToAll: (count: number) => `全部同意（${count} 项）`,
    ayesTitle: '全部同意',
    ayesMessage: (count: number, recused: number) =>
      recused > 0
        ? `对还没有表决的 ${count} 项投同意。需要你回避的 ${recused} 项不在内。会议结束前可以改。`
        : `对还没有表决的 ${count} 项投同意。会议结束前可以改。`,
    ayesAction: '全部同意',
    close: '结束会议',
    voted: '你已全部表决。支部书记结束会议后，通过的申报入账。',
    attend: '到会',
    attendNote: '各项都需要你回避。点“到会”，计入到会人数。',
    next: '通过的申报随即入账；未通过的退回本人并写明理由，本人可以申诉。',
  },
  item: {
    proxy: '代办',
    endorsed: (name: string) => `${name} 初审`,
    photos: (count: number) => `佐证 ${count} 张`,
    noPhotos: '没有佐证照片',
    recused: (who: string) => `回避：${who}`,
    recusedMyself: '这一项需要你回避，由其他人表决。',
    tally: (ayes: number, nays: number, abstentions: number) =>
      `同意 ${ayes} · 反对 ${nays} · 弃权 ${abstentions}`,
    reason: (reason: string) => `理由：${reason}`,
    open: '看申报和佐证',
    pointsLater: '分值由会议定',
    honourOnly: '只记荣誉',
    decided: (range: string, by?: string) =>
      by === undefined ? `会议在 ${range}之间定分` : `会议在 ${range}之间定分，${by}建议`,
    propose: '改提分值',
    proposeTitle: (title: string) => `改提“${title}”的分值`,
    proposeMessage: '改提后，这一项已投的票作废，按新的分值重新表决。',
    points: '分值',
  },
  close: {
    title: '结束会议',
    summary: (carried: number, notCarried: number, referred: number) =>
      `通过 ${carried} 项 · 未通过 ${notCarried} 项 · 转上级 ${referred} 项`,
    reasonFor: (title: string) => `“${title}”未通过的理由`,
    reasonPlaceholder: '本人会看到，写明缺什么、可以怎样补',
    minutes: '会议纪要',
    optional: '选填',
    minutesPlaceholder: '讨论要点。到会和票数系统已记录。',
    action: '结束会议并入账',
    back: '继续表决',
    notYet: '到会不足应到的半数，会议还不能结束。',
    draft: '填写的内容已保存在本机',
  },
}
