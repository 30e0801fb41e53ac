/** The wall between the parts (docs/explanation/architecture.md). Each rule has a planted violation. */
const features =
  '(organisation|rulebook|ledger|declaration|meeting|activity|evaluation|board|appeal|home|job)'

/** The order in which the shared features stand: each may look only at those before it. */
const order = [
  'kernel',
  'resolution',
  'job',
  'organisation',
  'rulebook',
  'ledger',
  'declaration',
  'meeting',
  'activity',
  'evaluation',
  'board',
  'appeal',
  'home',
]

/** Pairs on the same floor, that may not look at each other although one comes first above. */
const neighbours = [
  ['activity', ['declaration', 'meeting']],
]

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

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    {
      name: 'shared-is-pure',
      comment: 'No clock, no random, no I/O, no wx: nothing of Node, the SDK or Taro.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-knows-no-part',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(cloudfunctions|miniprogram|emulator|demo|tests)/|node_modules/(wx-server-sdk|@tarojs|react)/',
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
      name: 'sdk-in-one-file',
      severity: 'error',
      from: { path: '^(cloudfunctions|miniprogram|shared)/', pathNot: '^cloudfunctions/kit/cloud\\.ts$' },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    {
      name: 'kit-knows-no-feature',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/features/' },
    },
    {
      name: 'app-features-are-strangers',
      severity: 'error',
      from: { path: `^miniprogram/src/features/${features}/` },
      to: { path: `^miniprogram/src/features/${features}/`, pathNot: '^miniprogram/src/features/$1/' },
    },
    {
      name: 'what-ships-knows-no-emulator',
      severity: 'error',
      from: { path: '^(cloudfunctions|miniprogram|shared)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(emulator|demo|tests|bench)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
