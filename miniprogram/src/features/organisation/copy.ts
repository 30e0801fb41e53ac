/** What the feature says. */
export const copy = {
  branches: {
    what: '你是上级检查员，可以查阅这些支部的记录；办理仍由支部和审批人负责。',
    whatRulebook: '选一个支部，看它的细则版本和正在修订的新版。',
    awaiting: (count: number) => `待上级批准 · ${count} 份`,
    awaitingVersion: (version: string) => `第 ${version} 版，党员大会已通过`,
    frame: ['对下级细则的要求', '规定的条款、自加的分值、备案或批准'],
    none: '没有下级支部',
    noneAdvice: '管理员建立支部后会出现在这里。',
  },
  branch: {
    board: ['积分榜', '最新一版和以前各版'],
    evaluation: ['半年评定', '办到哪一步，还有什么没有办结'],
    meetings: ['支部会议', '议题、表决、申报和入账的依据'],
    rulebook: ['考核细则', '条款、分值和上限'],
    analysis: ['指标分析', '各条款谁够得着、拉不拉得开差距'],
    survey: ['满意度调查', '党员和群众各多少满意，不足 5 份的不显示'],
    readOnly: '只供查阅。对记录有疑问，请与支部书记核实。',
  },
} as const
