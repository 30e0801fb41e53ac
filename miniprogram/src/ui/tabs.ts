export type TabKey = 'home' | 'declare' | 'board' | 'me'

export interface Tab {
  key: TabKey
  path: string
  title: string
}

/** The four questions of the product, in the order of the thumb. */
export const tabs: Tab[] = [
  { key: 'home', path: 'pages/home/index', title: '首页' },
  { key: 'declare', path: 'pages/declare/index', title: '申报' },
  { key: 'board', path: 'pages/board/index', title: '积分榜' },
  { key: 'me', path: 'pages/me/index', title: '我的' },
]

export interface Who {
  scored: boolean
  /** Good deeds are recorded of them, without points. */
  honoursOnly: boolean
  assessed: boolean
}

/** What a person can use: not everybody declares, and not every branch has a board. */
export function tabsFor({ scored, honoursOnly, assessed }: Who): Tab[] {
  const unused = new Set<TabKey>([
    ...(scored || honoursOnly ? [] : (['declare'] as const)),
    ...(scored || assessed ? [] : (['board'] as const)),
  ])
  return tabs.filter(({ key }) => !unused.has(key))
}
