/** What was looked at, in words, by the procedure that showed it. Each `personal` one has them. */
export const lookedAt: Readonly<Record<string, string>> = {
  showEntry: '积分的一笔记录和依据',
  showDeclaration: '一件申报和佐证材料',
  listDeclarationsReferred: '转来审定的申报',
  showAppeal: '一件申诉和经过',
  listAppealsAwaiting: '转来复议的申诉',
  showMeeting: '支部会议的议题和表决',
  showActivity: '活动的到会名单',
  showBoard: '积分榜',
  listTextChecks: '待人工核对的文字',
  listBindings: '微信绑定的情况',
  listTransfers: '转出的党员和结转单',
  showTransfer: '一张积分结转单',
  listMembers: '党员名册',
  showMember: '名册里的一名党员和变动',
  showOrganisation: '组织和任职名单',
  showRosterImport: '名册的一次导入',
  exportRoster: '导出的名册',
  replayRulebookDraft: '细则草稿的试算',
}

/** For a procedure that is called otherwise by now. */
export function lookedAtInWords(procedure: string): string {
  return lookedAt[procedure] ?? '与你有关的记录'
}
