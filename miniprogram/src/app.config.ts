import { tabs } from './ui/tabs'

export default defineAppConfig({
  pages: [...tabs.map((tab) => tab.path), 'pages/lost/index'],
  /**
   * One entry a feature: { root: 'features/declaration', pages: ['compose/index'] }. A page that is
   * listed here has its own index.tsx, index.config.ts and, when needed, index.less.
   */
  subPackages: [
    {
      root: 'features/declaration',
      pages: [
        'mine/index',
        'detail/index',
        'amend/index',
        'review-queue/index',
        'referred/index',
        'filings/index',
        'file-for/index',
      ],
    },
    { root: 'features/ledger', pages: ['points/index', 'entry/index'] },
    {
      root: 'features/binding',
      pages: ['bind/index', 'mine/index', 'list/index', 'slips/index'],
    },
    {
      root: 'features/transfer',
      pages: ['list/index', 'transfer/index', 'start/index', 'arrival/index'],
    },
    {
      root: 'features/organisation',
      pages: ['branches/index', 'branch/index'],
    },
    {
      root: 'features/roster',
      pages: [
        'tree/index',
        'members/index',
        'member/index',
        'enrol/index',
        'files/index',
        'import/index',
        'appointments/index',
        'appoint/index',
        'create/index',
        'set-up/index',
        'board-level/index',
        'first-book/index',
      ],
    },
    {
      root: 'features/rulebook',
      pages: [
        'read/index',
        'earn/index',
        'versions/index',
        'draft/index',
        'draft-row/index',
        'add-row/index',
        'adopt/index',
        'replay/index',
        'analysis/index',
        'files/index',
        'frame/index',
      ],
    },
    { root: 'features/settings', pages: ['settings/index'] },
    {
      root: 'features/privacy',
      pages: [
        'mine/index',
        'looks/index',
        'rectify/index',
        'requests/index',
        'texts/index',
        'leave/index',
        'guideline/index',
      ],
    },
    {
      root: 'features/activity',
      pages: [
        'list/index',
        'activity/index',
        'create/index',
        'change/index',
        'code/index',
        'scan/index',
        'roll-call/index',
      ],
    },
    { root: 'features/meeting', pages: ['list/index', 'meeting/index'] },
    { root: 'features/board', pages: ['edition/index', 'verify/index'] },
    { root: 'features/evaluation', pages: ['cockpit/index', 'briefing/index', 'proposals/index'] },
    {
      root: 'features/appeal',
      pages: ['compose/index', 'mine/index', 'appeal/index', 'queue/index'],
    },
    { root: 'features/survey', pages: ['survey/index', 'slips/index', 'slip/index'] },
  ],
  window: {
    navigationBarTitleText: '党员积分',
    navigationStyle: 'default',
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@background',
    backgroundTextStyle: '@backgroundText',
  },
  tabBar: {
    // Ours on both platforms: it follows the reader's theme and type scale.
    custom: true,
    color: '@tabText',
    selectedColor: '@tabSelected',
    backgroundColor: '@tabBackground',
    borderStyle: '@tabBorder' as 'black',
    list: tabs.map((tab) => ({ pagePath: tab.path, text: tab.title })),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  /** Interfaces that touch personal data wait for the reader's consent. */
  __usePrivacyCheck__: true,
  /** What is one tap away from a tab, fetched while the reader looks at it: under 100 KB in all. */
  preloadRule: {
    'pages/home/index': ahead('ledger', 'activity', 'declaration'),
    'pages/declare/index': ahead('declaration'),
    'pages/board/index': ahead('board', 'ledger'),
    'pages/me/index': ahead('ledger', 'declaration', 'activity'),
  },
})

function ahead(...features: string[]) {
  return { network: 'all' as const, packages: features.map((feature) => `features/${feature}`) }
}
