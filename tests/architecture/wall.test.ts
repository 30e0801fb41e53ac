import fs from 'node:fs'
import path from 'node:path'
import { plant, root } from './support/tree'
import { wallOf, type Breach } from './support/wall'

interface Wall {
  forbidden: { name: string }[]
}

// The same file that `npm run wall` reads.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const wall = require('../../.dependency-cruiser.cjs') as Wall
const rules = wall.forbidden.map(({ name }) => name)
const parts = ['shared', 'cloudfunctions', 'miniprogram/src', 'emulator']

/** Lowest first, as the rules name them. */
const floors = rules.flatMap((name) => /^shared-(\w+)-looks-only-down$/.exec(name)?.[1] ?? [])

interface Planted {
  rule: string
  from: string
  to: string
  text: string
}

const imports = (to: string) => `import { a } from '${to}'\nexport const b = a\n`

/** Every way upwards, from each floor to each floor above it. */
const upward: Planted[] = floors.flatMap((floor, index) =>
  [...floors.slice(index + 1).map((above) => `${above}/planted`), 'contracts'].map((above) => ({
    rule: `shared-${floor}-looks-only-down`,
    from: `shared/${floor}/to-${above.replace('/planted', '')}.ts`,
    to: `shared/${above}.ts`,
    text: imports(`../${above}`),
  })),
)

const others: Planted[] = [
  {
    rule: 'shared-activity-not-sideways',
    from: 'shared/activity/to-meeting.ts',
    to: 'shared/meeting/planted.ts',
    text: imports('../meeting/planted'),
  },
  {
    rule: 'shared-activity-not-sideways',
    from: 'shared/activity/to-declaration.ts',
    to: 'shared/declaration/planted.ts',
    text: imports('@shared/declaration/planted'),
  },
  {
    rule: 'shared-stands-in-the-order',
    from: 'shared/kernel/to-newcomer.ts',
    to: 'shared/newcomer/planted.ts',
    text: imports('../newcomer/planted'),
  },
  {
    rule: 'shared-is-pure',
    from: 'shared/ledger/reads-files.ts',
    to: 'fs',
    text: "import fs from 'node:fs'\nexport const b = fs\n",
  },
  {
    rule: 'shared-is-pure',
    from: 'shared/ledger/rolls-dice.ts',
    to: 'crypto',
    text: "import { randomBytes } from 'crypto'\nexport const b = randomBytes\n",
  },
  {
    rule: 'shared-uses-few-packages',
    from: 'shared/ledger/uses-lodash.ts',
    to: 'node_modules/lodash/index.js',
    text: imports('lodash'),
  },
  {
    rule: 'shared-knows-no-part',
    from: 'shared/kernel/asks-the-kit.ts',
    to: 'cloudfunctions/kit/planted.ts',
    text: imports('../../cloudfunctions/kit/planted'),
  },
  {
    rule: 'shared-knows-no-part',
    from: 'shared/kernel/draws.ts',
    to: 'node_modules/@tarojs/taro/index.js',
    text: imports('@tarojs/taro'),
  },
  {
    rule: 'functions-and-app-are-strangers',
    from: 'cloudfunctions/kit/asks-the-app.ts',
    to: 'miniprogram/src/ui/planted.tsx',
    text: imports('@/ui/planted'),
  },
  {
    rule: 'app-and-functions-are-strangers',
    from: 'miniprogram/src/cloud/asks-the-kit.ts',
    to: 'cloudfunctions/kit/planted.ts',
    text: "import type { T } from '../../../cloudfunctions/kit/planted'\nexport type U = T\n",
  },
  {
    rule: 'app-takes-only-types-of-contracts',
    from: 'miniprogram/src/cloud/takes-all.ts',
    to: 'shared/contracts.ts',
    text: imports('@shared/contracts'),
  },
  {
    rule: 'app-takes-only-types-of-contracts',
    from: 'miniprogram/src/features/board/takes-one.ts',
    to: 'shared/board/contract.ts',
    text: imports('@shared/board/contract'),
  },
  {
    rule: 'app-takes-only-types-of-contracts',
    from: 'miniprogram/src/features/board/takes-files.ts',
    to: 'shared/board/documents-contract.ts',
    text: imports('@shared/board/documents-contract'),
  },
  {
    rule: 'spreadsheets-in-one-file',
    from: 'cloudfunctions/features/board/own-spreadsheet.ts',
    to: 'node_modules/hucre/xlsx.js',
    text: imports('hucre/xlsx'),
  },
  {
    rule: 'sdk-in-one-file',
    from: 'cloudfunctions/features/board/own-sdk.ts',
    to: 'node_modules/wx-server-sdk/index.js',
    text: imports('wx-server-sdk'),
  },
  {
    rule: 'kit-knows-no-feature',
    from: 'cloudfunctions/kit/asks-a-feature.ts',
    to: 'cloudfunctions/features/board/planted.ts',
    text: imports('../features/board/planted'),
  },
  {
    rule: 'features-know-no-entry',
    from: 'cloudfunctions/features/board/asks-the-table.ts',
    to: 'cloudfunctions/api/index.ts',
    text: imports('../../api'),
  },
  {
    rule: 'app-features-are-strangers',
    from: 'miniprogram/src/features/board/asks-another.tsx',
    to: 'miniprogram/src/features/settings/planted.tsx',
    text: imports('../settings/planted'),
  },
  {
    rule: 'app-features-are-strangers',
    from: 'miniprogram/src/features/settings/main/asks-another.tsx',
    to: 'miniprogram/src/features/board/planted.tsx',
    text: imports('@/features/board/planted'),
  },
  {
    rule: 'app-commons-know-no-feature',
    from: 'miniprogram/src/ui/asks-a-feature.tsx',
    to: 'miniprogram/src/features/board/planted.tsx',
    text: imports('@/features/board/planted'),
  },
  {
    rule: 'what-ships-knows-no-emulator',
    from: 'miniprogram/src/cloud/asks-the-emulator.ts',
    to: 'emulator/planted.ts',
    text: imports('../../../emulator/planted'),
  },
  {
    rule: 'what-ships-knows-no-emulator',
    from: 'cloudfunctions/kit/asks-the-demo.ts',
    to: 'demo/planted.ts',
    text: imports('../../demo/planted'),
  },
  {
    rule: 'what-ships-knows-no-test',
    from: 'shared/ledger/leans-on-a-test.ts',
    to: 'shared/ledger/testing/planted.ts',
    text: imports('./testing/planted'),
  },
  {
    rule: 'emulator-knows-no-product',
    from: 'emulator/knows-the-product.ts',
    to: 'shared/kernel/planted.ts',
    text: imports('@shared/kernel/planted'),
  },
  {
    rule: 'no-circles',
    from: 'emulator/circle-one.ts',
    to: 'emulator/circle-two.ts',
    text: imports('./circle-two'),
  },
  {
    rule: 'everything-resolves',
    from: 'emulator/gone.ts',
    to: './nowhere',
    text: imports('./nowhere'),
  },
]

const planted = [...upward, ...others]

/** What is allowed and looks alike: a rule that met one of these would forbid the product. */
const allowed: Record<string, string> = {
  'cloudfunctions/kit/cloud.ts': imports('wx-server-sdk'),
  'cloudfunctions/kit/workbook.ts': imports('hucre/xlsx'),
  'cloudfunctions/features/board/asks-the-kit.ts': imports('../../kit/planted'),
  'cloudfunctions/features/board/asks-shared.ts': imports('@shared/board/planted'),
  'miniprogram/src/features/board/parts/own.tsx': imports('../planted'),
  'miniprogram/src/features/board/uses-ui.tsx': imports('@/ui/planted'),
  'miniprogram/src/features/board/types.ts':
    "import type { T } from '@shared/board/contract'\nexport type U = T\n",
  'shared/board/looks-down.ts': imports('../ledger/planted'),
  'shared/kernel/parses.ts': imports('zod/mini'),
  'shared/ledger/reads.test.ts': "import fs from 'node:fs'\nexport const b = fs\n",
  'shared/ledger/leans.test.ts': imports('./testing/planted'),
}

const target = 'export const a = 1\nexport type T = number\n'

function plantedTree(): string {
  const packages = ['wx-server-sdk', 'lodash', '@tarojs/taro']
  return plant({
    '.dependency-cruiser.cjs': fs.readFileSync(path.join(root, '.dependency-cruiser.cjs'), 'utf8'),
    'tsconfig.json': fs.readFileSync(path.join(root, 'tsconfig.json'), 'utf8'),
    ...Object.fromEntries(
      packages.map((name) => [`node_modules/${name}/index.js`, 'exports.a = 1']),
    ),
    'node_modules/zod/mini/index.js': 'exports.a = 1',
    'node_modules/hucre/xlsx.js': 'exports.a = 1',
    ...Object.fromEntries(floors.map((floor) => [`shared/${floor}/planted.ts`, target])),
    ...Object.fromEntries(
      ['shared/contracts', 'shared/board/contract', 'shared/newcomer/planted']
        .concat(['shared/board/documents-contract'])
        .concat(['shared/ledger/testing/planted', 'cloudfunctions/kit/planted'])
        .concat(['cloudfunctions/features/board/planted', 'cloudfunctions/api/index'])
        .concat(['emulator/planted', 'demo/planted'])
        .map((name) => [`${name}.ts`, target]),
    ),
    ...Object.fromEntries(
      ['features/board', 'features/settings', 'ui'].map((folder) => [
        `miniprogram/src/${folder}/planted.tsx`,
        target,
      ]),
    ),
    'emulator/circle-two.ts': imports('./circle-one').replace('const b', 'const a'),
    ...Object.fromEntries(planted.map(({ from, text }) => [from, text])),
    ...allowed,
  })
}

describe('the wall', () => {
  it('stands in the tree', () => {
    const { breaches, moduleCount } = wallOf(root, parts)
    expect(breaches).toEqual([])
    expect(moduleCount).toBeGreaterThan(300)
  })

  it('has a floor for every shared feature', () => {
    const folders = fs
      .readdirSync(path.join(root, 'shared'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.filter((name) => !floors.includes(name))).toEqual([])
  })

  describe('with a violation planted for every rule', () => {
    let breaches: Breach[] = []
    beforeAll(() => {
      const folder = plantedTree()
      breaches = wallOf(folder, parts).breaches
      fs.rmSync(folder, { recursive: true })
    })

    it('has one planted for each', () => {
      expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual([...rules].sort())
    })

    it.each(planted.map(({ rule, from, to }) => [rule, from, to]))(
      '%s finds %s → %s',
      (rule, from, to) => {
        expect(breaches).toContainEqual({ rule, from, to })
      },
    )

    it('finds nothing wrong with what only looks alike', () => {
      expect(breaches.filter(({ from }) => from in allowed)).toEqual([])
    })
  })
})
