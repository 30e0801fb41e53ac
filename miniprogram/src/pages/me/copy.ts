/** What the page says. */
export const copy = {
  mine: '我的',
  duties: '我的职责',
  branch: '支部',
  rows: {
    myPoints: ['我的积分', '每一分的来由、按月走势'],
    waysToEarn: ['怎么得分', '能从哪里得分，各还剩多少'],
    myDeclarations: ['我的申报', '办到哪一步，要补什么'],
    appeals: ['我的申诉', '经过和结论'],
    activities: ['支部活动', '签到、请假和到会情况'],
    reviewQueue: ['待初审', '核对申报的佐证'],
    filings: ['代办申报', '替没有手机的党员填报，本人确认后算数'],
    meetings: ['支委会', '议题、表决和纪要'],
    evaluation: ['半年评定', '冻结、通报、公布'],
    analysis: ['指标分析', '各条款谁够得着、拉不拉得开差距'],
    referred: ['待审定', '转到上级的申报'],
    reconsiderations: ['复议', '分到你这里的申诉'],
    branches: ['下级支部', '积分榜、细则和审定的记录'],
    rulebook: ['考核细则', '条款、分值和上限'],
    survey: ['满意度调查', '每半年点一下，不记名'],
    rulebookVersions: ['细则修订', '历次版本、起草和通过新版'],
    rulebooksBelow: ['下级细则', '各支部的细则版本，批准报来的新版'],
    rulebookFrame: ['对下级细则的要求', '规定的条款、自加的分值、备案或批准'],
    bindings: ['微信绑定', '发绑定码，确认，换手机'],
    transfers: ['组织关系转接', '转出、接收结转单、介绍信到期'],
    myTransfer: ['我的转接', '积分结转单和介绍信有效期'],
    bindingQueue: ['待确认的绑定', '担任职务的由管理员确认'],
    myBinding: ['我的绑定', '这个微信由谁、什么时候确认的'],
    settings: ['设置', '字号、外观、手机上存了什么'],
  },
} as const

export type RowName = keyof typeof copy.rows
