/**
 * Every refusal and its text for the screen: what is the matter, and what to do next.
 * One table, so that two places never say the same thing in two ways. `{name}` is filled in.
 */
export const refusalTexts = {
  // any procedure
  fault: '系统暂时没有响应。填写的内容没有丢失，请稍后重试。',
  unknownProcedure: '这个版本的小程序太旧。请退出后重新打开。',
  badInput: '“{field}”填写有误。请改正后再提交。',
  notBound: '这个微信号还没有对应到党员。请向积分联络员要绑定码。',
  notPermitted: '这件事不在你的职责范围内。如有疑问，请联系支部书记。',
  notFound: '没有找到这条记录，可能已经撤回。请下拉刷新。',
  commandIdMissing: '这次提交缺少编号。请退出后重新打开，再提交一次。',
  commandIdReused: '这次提交的编号已经用过，但内容不同。请返回后重新填写。',
  busy: '同时办理的人较多。填写的内容没有丢失，请过几秒再试。',

  // set-up and organisation
  setUpCodeWrong: '初始化码不对。请核对部署时设置的初始化码。',
  alreadySetUp: '这个环境已经初始化。请用管理员的微信进入。',
  organisationExists: '这个编号的组织已经存在。请换一个编号。',
  organisationKindMisplaced: '“{kind}”不能设在这一级下面。请选择正确的上级组织。',
  memberExists: '名册里已有编号为“{member}”的党员。请核对名册。',
  bindingCodeWrong: '绑定码不对或已过期。请向积分联络员要新的绑定码。',
  alreadyBound: '这个微信号已经绑定过党员。如绑错了，请联系管理员。',
  memberAlreadyBound: '这名党员已经绑定了微信。如换了手机，请管理员先解除。',
  roleNeedsFormalMember: '这项职务须由正式党员担任。请另选人。',
  roleMisplaced: '“{organisation}”是支部或党小组，不设检查员和审批人。请在上级党组织任命。',
  appointmentEndsEarlier: '这项任职到 {until} 为止，不能往后延。需要延长的，请按新的决定另行任命。',
  notAMemberHere: '“{member}”不是本组织的党员。请核对名册。',
  majorityMissing: '赞成 {ayes} 票，未超过应到 {expected} 人的半数，决定不成立。请核对票数。',
  meetingNotQuorate: '实到 {present} 人，不足应到 {expected} 人的半数，会议不成立。请核对人数。',
  presentExceedsExpected: '实到 {present} 人，比应到 {expected} 人还多。请核对人数。',
  expectedDiffers:
    '支部有表决权的党员是 {voters} 人，应到写成了 {expected} 人。请对照名册改正应到人数。',
  meetingNotHeldYet: '开会日期还没到。请开完会再记录，或核对日期。',
  votesExceedPresent: '赞成票比实到人数多。请核对票数。',

  // rulebook
  noRulebook: '支部还没有通过考核细则。请支部书记先办理通过手续。',
  rulebookVersionExists: '第 {version} 版细则已经存在，通过后的细则不能改。请用新的版次。',
  fileNotYours: '文件没有上传成功。请重新选择文件。',
  fileTooLarge: '文件太大（上限 {maxMegabytes} MB）。请只保留导出时的各页，另存后再上传。',
  fileUnreadable: '这个文件读不出来。请用表格软件另存为工作簿（不设密码）再上传。',
  fileTooManyRows: '有一页超过 {maxRows} 行。请删去多余的行再上传。',
  rulebookStartsInPast: '细则须从一个还没有冻结的考核周期起施行，不溯及以往。请改起始周期。',
  rulebookByDraft: '支部已有细则。请先起草新版，写明修改依据，再提交党员大会。',
  rulebookInvalid: '“{field}”不合要求：{problem}。请改正后再保存。',
  draftOpenAlready: '第 {version} 版草案还没有办完。请先办完或作废，再起草新的。',
  draftClosed: '这份草案已经提交或办结，不能再改。需要修改的，请先撤回到草案。',
  draftChangedMeanwhile: '这份草案刚由{name}改过。请下拉刷新，看过后再改。',
  draftNotProposed: '这份草案还没有提交党员大会。请先提交，再记录表决结果。',
  draftNotAdopted: '这份细则没有待你审批的事项。请下拉刷新。',
  nothingChanged: '草案和现行细则一样，没有修改。请先修改再提交。',
  basisMissing: '还有 {count} 处修改没有写明依据，如“{clause}”。请补写后再提交。',
  formalismFound: '有 {count} 处不符合为基层减负的要求，如“{clause}”。请按提示修改后再提交。',
  pinnedClauseChanged: '上级规定的条款（{clauses}）不能改、不能删。请恢复原文。',
  addedBeyondBudget:
    '支部自加的条款（{clauses}）超出上级允许的 {most} 分，或没有设上限。请减少或写明上限。',
  amendmentLowers:
    '考核周期内的修改不能让任何人减分，现有 {count} 人会减分。请改为 {next}起施行，或调整修改。',

  // declaration
  indicatorUnknown: '细则里没有“{indicator}”这一条。请重新选择条款。',
  indicatorNotForYou: '“{title}”不适用于你现在的岗位或职务。请选择其他条款。',
  indicatorNotDeclared: '“{title}”由系统或组织记录，不用自己申报。请选择其他条款。',
  variantMissing: '“{title}”分档次计分，还没有选。请选择档次。',
  dayInFuture: '日期还没到。请等活动结束后再申报。',
  dayTooOld: '这件事的日期早于 {earliest}，已超出可申报的年度。如有特殊情况，请联系联络员。',
  evidenceMissing: '“{title}”需要佐证：{asked}。请先拍照添加。',
  tooManyPhotos: '佐证照片最多 {max} 张。请删去一些。',
  photoNotYours: '照片没有上传成功，或不是你上传的。请删去后重新添加。',
  photoNotAnImage: '第 {number} 张不是照片（只收 JPG、PNG）。请换一张。',
  photoTooLarge: '第 {number} 张照片太大（上限 {maxMegabytes} MB）。请用手机重新拍摄或压缩。',
  tooManyOpenDeclarations: '还有 {open} 件申报没有办完。请等办理后再申报新的。',
  declarationDecided: '这件申报已经办结，不能再改。如有异议，可以申诉。',
  declarationMoved: '这件申报已经由 {name} 办理过。请下拉刷新。',
  declarationNotReturned: '只有被退回的申报可以补充。请查看办理经过。',
  amendmentOverdue: '补充期限到 {lastDay} 为止，已经过了，视为撤回。可以重新申报。',
  ownMatter: '这件事涉及你本人，须回避。请由其他经办人办理。',
  alreadyActed: '你在前一环节办理过这件事，须回避。请由其他经办人办理。',

  // meeting
  nothingToDecide: '没有待审定的事项，不用开会。请等联络员初审通过后再召集。',
  meetingOpenAlready: '还有一次支委会没有结束。请先办完那次会议。',
  meetingClosed: '这次会议已经结束，不能再表决。请返回查看结果。',
  notQuorate: '到会 {present} 人，不足支委 {members} 人的半数。请等更多支委到会表决后再结束。',
  noCommittee: '支部还没有支委会。请管理员先登记支部班子。',
  itemUnknown: '议题不在这次会议上。请下拉刷新。',
  reasonMissing: '未通过的“{title}”要写明理由。请补写后再结束会议。',
  recusedFromItem: '“{title}”涉及你本人或你办理过，须回避。请只表决其他议题。',

  // activity and sign-in
  activityTimesWrong: '结束时间须晚于开始时间，且在同一天。请核对时间。',
  activityInPast: '活动已经过了 {days} 天以上，不能再补建。请联系支部书记。',
  expectedEmpty: '应到名单是空的。请至少选一人。',
  activityTooFar: '活动日期最晚到 {latest}。请核对日期。',
  activityStartFixed: '已经有人签到，日期和开始时间不能再改。请恢复原来的时间，或取消后另建。',
  activityCancelled: '这次活动已经取消，原因：{reason}。不用再签到和点名，请返回查看其他活动。',
  ownLeave: '你本人的请假须由其他组织者登记或改动。请恢复自己的那一项后再提交。',
  leaveOfPresent: '“{member}”已经签到，不能登记请假。请从请假名单里去掉。',
  activityClosed: '这次活动已经点名办结，不能再改。记录有误的，可以申诉。',
  activityNotBegun: '活动还没有开始。请在开始后点名。',
  signInStillOpen: '签到 {closesAt} 结束，之后才能点名。全员签到的，可以提前点名。',
  codeUnreadable: '这不是签到码。请对准组织者屏幕上的签到码。',
  codeForged: '签到码无效。请对准组织者屏幕上的签到码。',
  codeStale: '签到码已更换。请对准屏幕上最新的签到码再扫一次。',
  signInNotOpen: '签到 {opensAt} 开始。请到时再扫。',
  signInOver: '签到已在 {closedAt} 结束。如果到了会，请联络员点名时登记。',
  notExpected: '你不在这次活动的应到名单里。如有疑问，请问组织者。',
  rollCallIncomplete: '还有 {missing} 人没有点名。请逐一核对后再提交。',
  rollCallUnknownMember: '“{member}”不在应到名单里。请刷新名单。',
  rollCallRepeats: '“{member}”点了两次名。请核对。',
  noLineLeft: '没有待他人核对的签到。请下拉刷新。',

  // half-year
  yearClosed: '{year} 年的积分已经结账，不能再入账。如有异议，请联系上级党组织。',
  halfYearNotOver: '{half}还没有结束，{lastDay}后才能冻结。请到时再办理。',
  halfYearFrozen: '{half}已经冻结。请下拉刷新，办理下一步。',
  matterPending:
    '还有 {declarations} 件申报、{activities} 次活动没有办完。请先办结，或确认转入下半年。',
  matterPendingAtYearEnd:
    '{year} 年度要结账，还有 {declarations} 件申报、{activities} 次活动没有办完。请先全部办结，再冻结。',
  nobodyScored: '支部名册里没有计分的党员，不能冻结。请先核对名册。',
  notFrozen: '半年积分还没有冻结，这一步不能办理。请先冻结。',
  stillPosting: '积分正在入账，还剩 {left} 项。请稍候再办理。',
  briefingBeforeFreeze: '通报的日期须在冻结之后、今天之前。请核对日期。',
  briefingRecorded: '已经记录过党员大会通报，不能再改。请办理下一步。',
  panelTooSmall: '复议小组至少 {min} 人。请补选。',
  panelNotFormal: '“{member}”不是本支部正式党员，不能进复议小组。请另选。',
  notBriefed: '党员大会还没有通报，不能公布积分榜。请先记录通报。',
  boardPublished: '这个半年的积分榜已经公布。如须更正，请经申诉复议另出新版。',

  // board and points
  noBoard: '这个半年还没有公布积分榜。请等公布后再查看。',
  noPoints: '你不在本年度的计分名单里。如有疑问，请联系联络员。',

  // appeal
  appealTooLate: '这一项的申诉期到 {lastDay} 为止，已经结束。如有疑问，请联系支部书记。',
  appealOpenAlready: '这一项已经在申诉中。请等复议结果。',
  notAppealable: '这条记录不能申诉。如有疑问，请联系联络员。',
  appealDecided: '这件申诉已经有结论，不能再改。请下拉刷新，查看结论。',
  notOnThePanel: '你不在这件申诉的复议小组里。如有疑问，请联系支部书记。',
  alreadyVoted: '你已经表过态，不能改。请等小组其他成员表态。',
  appealNotReferred: '这件申诉由支部复议小组办理，没有转到上级。请等复议结果。',

  // survey
  surveyNotOpen: '满意度调查在积分榜公布后开始。请等公布后再来。',
  surveyClosed: '满意度调查到 {lastDay} 为止，已经结束。请查看结果。',
  surveyAnswered: '你已经答过，每人一次，以第一次为准。结果在调查结束后公布。',
  slipForMasses: '调查条供群众使用。党员请从首页打开满意度调查作答。',
  slipNotValid: '这张调查条不能用：码不对、已经用过，或调查已经结束。请核对后重新输入。',
} as const satisfies Record<string, string>
