import type { Theme } from '@/ui/appearance'

const themes: { value: Theme; title: string; detail?: string }[] = [
  { value: 'auto', title: '跟随系统' },
  { value: 'light', title: '浅色' },
  { value: 'dark', title: '深色' },
]

const scales = [
  { value: 'system', title: '跟随微信', detail: '按微信“字体大小”的设置' },
  { value: '1', title: '标准', detail: undefined },
  { value: '1.2', title: '大', detail: undefined },
  { value: '1.4', title: '特大', detail: '按钮也会变大' },
] as const

/** What the feature says. */
export const copy = {
  theme: '外观',
  themes,
  scale: '字号',
  scales,
  sample: '字号示例：六月主题党日，今天 14:00，三楼会议室',
  onPhone: '这部手机上存了什么',
  stored: [
    ['外观和字号', '你在本页的选择'],
    ['没有提交的草稿', '提交成功后自动删除'],
    ['没有得到答复的提交', '重试时用，避免同一件事记两次'],
  ],
  storedNot: '不保存手机号、身份证号、位置和积分数据。积分每次从服务器读取。',
  drafts: (count: number) => (count === 0 ? '没有' : `${count} 份`),
  clear: '删除草稿',
  clearTitle: '删除这部手机上的草稿？',
  clearMessage: (count: number) => `${count} 份没有提交的内容会删去，不能恢复。已提交的不受影响。`,
  cleared: '已删除',
} as const
