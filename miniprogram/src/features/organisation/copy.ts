/** What the feature says. */
export const copy = {
  bind: {
    question: '输入绑定码',
    hint: '由积分联络员发给你，只能用一次，短时间内有效。',
    placeholder: '例：7K2M9QWX',
    action: '绑定',
    how: '怎样拿到绑定码',
    steps: [
      '向本支部的积分联络员说明要绑定',
      '联络员在名册里为你生成绑定码，当面或电话告诉你',
      '在这里输入一次，以后打开就是你本人',
    ],
    why: '绑定后，扫码签到、申报和查看积分都以你的名义进行。不收集手机号和身份证号。',
    done: (name: string) => `${name}，已经绑定`,
    doneDetail: (branch: string) => `以后用这个微信打开，就是${branch}的你。`,
    toHome: '看我的积分',
  },
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
    meetings: ['支委会', '议题、表决、申报和入账的依据'],
    rulebook: ['考核细则', '条款、分值和上限'],
    analysis: ['指标分析', '各条款谁够得着、拉不拉得开差距'],
    survey: ['满意度调查', '党员和群众各多少满意，不足 5 份的不显示'],
    readOnly: '只供查阅。对记录有疑问，请与支部书记核实。',
  },
} as const
