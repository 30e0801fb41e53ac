import type { BindingLine } from './client'

const states: Record<BindingLine['state'], string> = {
  none: '未绑定',
  waiting: '待确认',
  bound: '已绑定',
  released: '已解除',
}

const acts: Record<BindingLine['trail'][number]['act'], string> = {
  issue: '发绑定码',
  bind: '用绑定码绑定微信',
  confirm: '确认是本人',
  release: '解除绑定',
}

const awaited = {
  branch: '由另一位联络员或管理员确认',
  administrator: '担任职务，由管理员确认',
}

/** What the feature says. */
export const copy = {
  states,
  acts,
  bind: {
    question: '输入绑定码',
    hint: '由积分联络员发给你，只能用一次，短时间内有效。',
    placeholder: '例：7K2M9QWX',
    action: '绑定',
    how: '怎样拿到绑定码',
    steps: [
      '向本支部的积分联络员说明要绑定',
      '联络员发给你一张绑定条，或当面告诉你绑定码',
      '在这里扫码或输入一次，由另一位联络员或管理员核对后生效',
    ],
    why: '绑定后，扫码签到、申报和查看积分都以你的名义进行。不收集手机号和身份证号。',
    scan: '扫绑定条',
    waits: '已经收到，等待确认',
    waitsAdvice: '请告诉积分联络员你已经扫码。核对是你本人后，再打开就能使用。',
    done: (name: string) => `${name}，已经绑定`,
    doneDetail: (branch: string) => `以后用这个微信打开，就是${branch}的你。`,
    toHome: '看我的积分',
  },
  list: {
    waiting: '待确认',
    waitingAdvice: '核对扫码的是不是本人。发码的人不确认自己发的，本人不确认自己的。',
    since: (moment: string) => `${moment} 用绑定码绑定`,
    awaited,
    confirm: '是本人，确认',
    notThem: '不是本人',
    members: '党员',
    noPhone: '没有手机',
    toSlips: '制作绑定条',
    toSlipsDetail: '一次一页，每人一张，扫码即可绑定',
    none: '没有待确认的绑定',
    noneAdvice: '有人用绑定码绑定后，会出现在这里。',
    done: '已确认',
    released: '已解除',
  },
  sheet: {
    noTrail: '还没有发过绑定码。',
    issue: '当面给绑定码',
    issueDetail: '给眼前的这个人，只显示这一次。',
    code: (code: string) => `绑定码 ${code}`,
    until: (moment: string) => `${moment}前有效，用一次作废。`,
    release: '解除绑定',
    releaseMessage: (name: string) => `解除后，原来的微信立即不能再以${name}的名义办理任何事。`,
    reason: '原因',
    reasonPlaceholder: '例：手机遗失，换新手机',
  },
  slips: {
    question: (count: number) => `给谁做（已选 ${count} 人）`,
    hint: '一次最多 30 人。担任职务的由管理员做，没有手机的不用做。',
    none: '没有要绑定的党员',
    noneAdvice: '都已绑定，或由管理员发放。',
    make: '制作',
    made: (count: number) => `做好了 ${count} 张`,
    once: '码只显示这一次，离开本页就看不到了。请当面交给本人；谁拿到谁就能申请绑定，所以还要确认。',
    print: '打印',
    copy: '复制全部',
    qrLabel: '绑定码',
    until: (moment: string) => `${moment}前有效`,
    inText: (name: string, code: string, moment: string) =>
      `${name}：微信打开“党员积分”小程序，点“输入绑定码”，输入 ${code}（${moment}前有效，用一次作废）`,
  },
  mine: {
    intro: '这个微信是怎样和你对应起来的。有不认识的记录，请告诉支部书记或管理员。',
    none: '这个微信还没有绑定党员',
    bySetUp: '这个微信在初始化时登记为管理员，没有绑定记录。',
  },
} as const
