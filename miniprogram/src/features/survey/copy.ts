import type { Answer } from '@shared/survey/survey'

const answers: Record<Answer, string> = {
  verySatisfied: '很满意',
  satisfied: '满意',
  neutral: '一般',
  dissatisfied: '不满意',
  veryDissatisfied: '很不满意',
}

/** Every word of the feature's screens. */
export const copy = {
  answers,
  question: (half: string) => `你对 ${half}的积分考核满意吗`,
  questionOfSlip: '你对党支部这半年的积分考核满意吗',
  oneTap: '点一下就提交，不能改。',
  anonymous:
    '不记名：只给所选的一项加一，不记是谁、什么时候选的。谁答过只记一个加密的标记，用来防止重复。',
  thanks: '已经收到',
  survey: {
    notYet: '还没有调查',
    notYetAdvice: (half: string) => `${half}的积分榜公布后开始，为期 14 天。`,
    until: (day: string) => `${day}截止，之后公布结果`,
    answered: '你已经答过',
    answeredAdvice: (day: string) => `${day}截止。结束以前，谁也看不到结果，包括书记和上级。`,
    waiting: '正在进行',
    counting: '正在汇总',
    countingAdvice: '调查已经结束，十分钟内出结果。下拉可以刷新。',
    before: (half: string) => `看 ${half}的调查`,
    toSlips: '制作调查条',
    toSlipsDetail: '打印后发给群众，不记名，每张用一次',
  },
  result: {
    title: (half: string) => `${half}结果`,
    members: '党员',
    masses: '群众',
    total: '合计',
    pieces: (count: number) => `${count} 份`,
    tooFew: '不足 5 份，不显示',
    onlyTotal: '党员、群众各不足 5 份，合在一起显示。',
    none: '作答的不足 5 份，不显示结果。',
    slips: (count: number) => `共发出调查条 ${count} 张。`,
    rule: '不足 5 份的不显示；相减能得出不足 5 份的，合计也不显示。',
  },
  slips: {
    question: '做几张',
    hint: '一次最多 30 张，不够再做。',
    count: (count: number) => `${count} 张`,
    label: '张数',
    make: '制作',
    over: '现在不能制作',
    overAdvice: '调查进行期间，由联络员或书记制作调查条。',
    issued: (count: number) => `已经发出 ${count} 张，张数所有人可见。`,
    steps: [
      '打印或抄下，当场剪开，随意发放，不要登记谁拿了哪张',
      '群众用微信打开本小程序，点“我有调查条”，输入条上的码',
      '每张只能用一次，截止后作废；哪张用过，小程序里查不到',
    ],
    toWhom: '给谁',
    to: { masses: '群众', members: '没有手机的党员' },
    ofMembers: (count: number) =>
      `名册上没有手机的党员有 ${count} 名，每人一张，计入党员。再做一次还是同样的码，不会多出一份。`,
    stepsOfMembers: [
      '打印或抄下，当面交给本人，不要登记谁拿了哪张',
      '请家人用微信打开本小程序，点“我有调查条”，输入条上的码，由本人选',
      '每张只能用一次，截止后作废；哪张用过，小程序里查不到',
    ],
    how: '怎样用',
    made: (count: number) => `做好了 ${count} 张`,
    once: '码只显示这一次，离开本页就看不到了。没有发出的请撕掉。',
    copy: '复制全部',
    print: '打印',
    onSlip: '满意度调查',
    qrLabel: '调查条的码',
    inText: (code: string, day: string) =>
      `满意度调查（不记名，${day}前有效）：微信打开“党员积分”小程序，点“我有调查条”，输入 ${code}`,
  },
  slip: {
    code: '调查条上的码',
    hint: '十位字母和数字，大小写、空格不限。',
    placeholder: '例：7K2M9 QWX3F',
    scan: '扫码输入',
    first: '请先输入调查条上的码。',
    done: '不记名，已经计入。可以关闭小程序。',
  },
}

export const answerNames = Object.keys(answers) as Answer[]
