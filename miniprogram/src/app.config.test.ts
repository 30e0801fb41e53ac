import type { AppConfig } from '@tarojs/taro'

/** WeChat refuses an app whose rules name a page or a package that is not there. */

const config = readConfig()
const roots = config.subPackages?.map(({ root }) => root) ?? []

function readConfig(): AppConfig {
  const world = globalThis as { defineAppConfig?: (given: AppConfig) => AppConfig }
  world.defineAppConfig = (given) => given
  return jest.requireActual<{ default: AppConfig }>('./app.config').default
}

/** The pages and packages of the rules that do not exist. */
function unknownIn(rules: AppConfig['preloadRule'] = {}): string[] {
  return Object.entries(rules).flatMap(([page, { packages }]) => [
    ...(config.pages?.includes(page) ? [] : [page]),
    ...packages.filter((name) => !roots.includes(name)),
  ])
}

test('what is fetched ahead exists, for every tab', () => {
  const tabs = config.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
  expect(Object.keys(config.preloadRule ?? {}).sort()).toEqual(tabs.sort())
  expect(unknownIn(config.preloadRule)).toEqual([])
})

test('planted: a page and a package that do not exist are found', () => {
  const rules = { 'pages/homes/index': { packages: ['features/ledger', 'features/ledgers'] } }
  expect(unknownIn(rules)).toEqual(['pages/homes/index', 'features/ledgers'])
})
