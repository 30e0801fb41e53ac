/**
 * The wall between the parts (docs/explanation/architecture.md). Each rule has a planted violation
 * in tests/architecture/wall.test.ts that shows it can fire.
 */

/** The order in which the shared features stand: each may look only at those before it. */
const order = [
  'kernel',
  'resolution',
  'job',
  'binding',
  'organisation',
  'rulebook',
  'ledger',
  'transfer',
  'roster',
  'declaration',
  'meeting',
  'activity',
  'appeal',
  'evaluation',
  'board',
  'survey',
  'privacy',
  'home',
]

/** Pairs on the same floor, that may not look at each other although one comes first above. */
const neighbours = [['activity', ['declaration', 'meeting']]]

const upward = order.map((name, index) => ({
  name: `shared-${name}-looks-only-down`,
  severity: 'error',
  from: { path: `^shared/${name}/` },
  to: { path: `^shared/(${[...order.slice(index + 1), 'contracts'].join('|')})[/.]` },
}))

const sideways = neighbours.map(([name, others]) => ({
  name: `shared-${name}-not-sideways`,
  severity: 'error',
  from: { path: `^shared/${name}/` },
  to: { path: `^shared/(${others.join('|')})/` },
}))

const testOnly = '\\.test\\.tsx?$|/testing/'

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    {
      name: 'shared-stands-in-the-order',
      comment: 'A new feature takes its place in the list above, or no rule would look at it.',
      severity: 'error',
      from: {},
      to: { path: '^shared/[^/]+/', pathNot: `^shared/(${order.join('|')})/` },
    },
    {
      name: 'shared-is-pure',
      comment: 'No clock, no random, no I/O: nothing of Node.',
      severity: 'error',
      from: { path: '^shared/', pathNot: testOnly },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-uses-few-packages',
      comment: 'Packages that compute and do nothing else; a new one is a decision.',
      severity: 'error',
      from: { path: '^shared/', pathNot: testOnly },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|@noble/hashes|canonicalize|chinese-days|dayjs)/',
      },
    },
    {
      name: 'shared-knows-no-part',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(cloudfunctions|miniprogram|emulator|demo|tests|bench)/|node_modules/(wx-server-sdk|@tarojs/[^/]+|react)/',
      },
    },
    {
      name: 'functions-and-app-are-strangers',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: 'app-and-functions-are-strangers',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^cloudfunctions/' },
    },
    {
      name: 'app-takes-only-types-of-contracts',
      comment: 'A value would bring zod, and with it every contract, onto the phone.',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: testOnly },
      to: {
        path: '^shared/(contracts|[^/]+/contract|[^/]+/documents-contract)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sdk-in-one-file',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|miniprogram|shared)/',
        pathNot: '^cloudfunctions/kit/cloud\\.ts$',
      },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    {
      name: 'spreadsheets-in-one-file',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|miniprogram|shared)/',
        pathNot: '^cloudfunctions/kit/workbook(\\.ts|\\.test\\.ts|-in-office\\.test\\.ts)$',
      },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'kit-knows-no-feature',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/features/' },
    },
    {
      name: 'features-know-no-entry',
      severity: 'error',
      from: { path: '^cloudfunctions/(features|kit)/' },
      to: { path: '^cloudfunctions/(?!features/|kit/|database/)[^/]+/' },
    },
    {
      name: 'app-features-are-strangers',
      severity: 'error',
      from: { path: '^miniprogram/src/features/([^/]+)/' },
      to: { path: '^miniprogram/src/features/', pathNot: '^miniprogram/src/features/$1/' },
    },
    {
      name: 'app-commons-know-no-feature',
      severity: 'error',
      from: { path: '^miniprogram/src/', pathNot: '^miniprogram/src/(features|pages)/' },
      to: { path: '^miniprogram/src/features/' },
    },
    {
      name: 'what-ships-knows-no-emulator',
      severity: 'error',
      from: { path: '^(cloudfunctions|miniprogram|shared)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(emulator|demo|tests|bench)/' },
    },
    {
      name: 'what-ships-knows-no-test',
      severity: 'error',
      from: { path: '^(cloudfunctions|miniprogram|shared)/', pathNot: testOnly },
      to: { path: testOnly },
    },
    {
      name: 'emulator-knows-no-product',
      comment: 'It stands for the platform: what it knew of the product, it would prove for free.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(shared|cloudfunctions|miniprogram|demo|tests|bench)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not followed is an import that no rule sees.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
