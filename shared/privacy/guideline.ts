import { heldKinds, type HeldKind } from './held'
import { namedIn, tellsOfNobody } from './named-in'

/** What of the phone the app uses, by the name of the platform's interface. */
export interface UsedInterface {
  names: readonly string[]
  title: string
  why: string
  /** How to do without it. */
  without: string
}

/** Interfaces that touch personal data; the first three ask for consent by the platform. */
export const usedInterfaces: readonly UsedInterface[] = [
  {
    names: ['chooseImage'],
    title: '你选中的照片',
    why: '作申报的佐证。只上传你选的；位置、时间和设备信息自动去掉',
    without: '不同意也能填申报，照片交给联络员代办',
  },
  {
    names: ['scanCode'],
    title: '摄像头（扫码）',
    why: '扫签到码、绑定码、调查条和结转单的码。不拍照，不录像',
    without: '不同意的，请组织者扫你的码，或由联络员点名登记',
  },
  {
    names: ['chooseMessageFile'],
    title: '你从聊天里选中的文件',
    why: '导入考核细则和名册。读完就删',
    without: '不同意的，请别的经办人导入',
  },
  {
    names: ['setClipboardData'],
    title: '写入剪贴板',
    why: '你点“复制”时，把码或校验值放进剪贴板。不读取剪贴板',
    without: '不点“复制”就不会用到',
  },
  {
    names: ['openDocument', 'shareFileMessage', 'downloadFile'],
    title: '打开和转发文件',
    why: '打开你导出的文件，由你决定转给谁',
    without: '不导出就不会用到',
  },
]

export interface GuidelineSection {
  title: string
  lines: readonly string[]
}

/** What the guideline says besides its tables. */
export const guideline: { title: string; intro: string; sections: readonly GuidelineSection[] } = {
  title: '隐私保护指引',
  intro:
    '“党员积分”只收集考核要用的信息。存什么、为什么、存多久、谁看得到，都写在这里；' +
    '和实际存的、用到的逐项核对过，不一致就不能发布。',
  sections: [
    {
      title: '不收集的',
      lines: [
        '不存手机号、身份证号、住址，不取微信昵称和头像。',
        '不定位，不记录行踪，不读取剪贴板、通讯录和相册里你没有选的照片。',
        '不统计在线时长、阅读和点赞。',
        '处分事项只记类别、日期和文号，不存原文。',
      ],
    },
    {
      title: '谁看得到',
      lines: [
        '自己的全部看得到；别人的，只看支部决定公开的那一级积分榜。',
        '经办人只看办理的事项；上级和管理员的每一次查看都留下记录，你在“谁看过我的数据”里看得到。',
        '佐证照片的地址猜不出来；有权查看的人打开时，才得到一个十分钟有效的链接。',
        '别人会看到的文字，先经微信的内容安全检查；拿不准的由联络员看，不会丢。',
      ],
    },
    {
      title: '你可以',
      lines: [
        '导出关于你的全部记录，表格或 JSON，文件一天后删除。',
        '请求更正资料。对积分有异议的，用申诉。',
        '撤回申报，照片当即删除。',
        '离开以后，姓名在各处换成代号，微信绑定解除；台账和公布过的积分榜仍可核验，不能删除。',
        '不同意使用摄像头或照片，不影响计分：都有不用手机的办法。',
      ],
    },
    {
      title: '怎么保护',
      lines: [
        '数据存在本单位的微信云开发环境里，小程序不能直接读取，只能经服务端逐次授权。',
        '日志里没有姓名、微信标识和填写的内容。',
        '有问题请找支部书记或管理员。',
      ],
    },
  ],
}

/** The guideline as a document; `docs/privacy-guideline.md` holds exactly this. */
export function guidelineInMarkdown(): string {
  const { title, intro, sections } = guideline
  return [
    `# ${title}`,
    intro,
    '## 存什么、为什么、存多久',
    ...Object.entries({ ...heldKinds, ...namedIn }).map(([name, kind]) =>
      kindInMarkdown(name, kind),
    ),
    '## 不指向个人的',
    Object.values(tellsOfNobody)
      .map((line) => `- ${line}`)
      .join('\n'),
    '## 用到的微信接口',
    usedInterfaces.map(interfaceInMarkdown).join('\n'),
    ...sections.flatMap((section) => [
      `## ${section.title}`,
      section.lines.map((line) => `- ${line}`).join('\n'),
    ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function kindInMarkdown(name: string, { title, why, kept, seenBy, fields }: HeldKind): string {
  return [
    `### ${title}（\`${name}\`）`,
    [
      `- 为什么：${why}`,
      `- 存多久：${kept}`,
      `- 谁看得到：${seenBy}`,
      `- 存的是：${Object.values(fields).join('、')}`,
    ].join('\n'),
  ].join('\n\n')
}

function interfaceInMarkdown({ names, title, why, without }: UsedInterface): string {
  return `- ${title}（${names.map((name) => `\`${name}\``).join('、')}）：${why}。${without}。`
}
