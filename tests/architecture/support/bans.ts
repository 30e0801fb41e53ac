import type { SourceFile } from './tree'

/** What may not stand in a file, where it may all the same, and what to write instead. */
export interface Ban {
  name: string
  instead: string
  /** Files the ban looks at. */
  where: RegExp
  pattern: RegExp
  /** Path → why it may. A path that no longer needs it fails the test. */
  allowed?: Readonly<Record<string, string>>
  /** A file that must be found. */
  planted: SourceFile
}

const code = /\.(ts|tsx|mjs|js)$/
const functions = /^cloudfunctions\/.*(?<!\.test)\.ts$/
const ships = /^(shared|cloudfunctions|miniprogram)\/.*(?<!\.test)\.tsx?$/
const serverOrDomain = /^(shared|cloudfunctions)\/.*(?<!\.test)\.ts$/

export const bans: readonly Ban[] = [
  {
    name: 'console',
    instead: 'the logger (cloudfunctions/kit/log.ts); in the app, what the screen says',
    where: /^(shared|cloudfunctions|miniprogram|emulator|demo)\/.*\.(ts|tsx)$/,
    pattern: /\bconsole\.\w+/,
    allowed: {
      'cloudfunctions/kit/log.ts': 'the one place that prints',
      'demo/start.ts': 'a command line',
      'emulator/main.ts': 'a command line',
    },
    planted: { path: 'shared/ledger/loud.ts', text: 'console.log(1)' },
  },
  {
    name: 'the clock of the machine',
    instead: 'an argument: `call.now` in a handler, `now` in a job',
    where: serverOrDomain,
    pattern: /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b/,
    allowed: {
      'cloudfunctions/kit/serve.ts': 'where a request gets its time',
      'cloudfunctions/clock/index.ts': 'where a timer gets its time',
      'cloudfunctions/kit/jobs.ts': 'how much of a call is used up',
      'cloudfunctions/kit/rulebooks.ts': 'how long a cached rulebook is trusted',
    },
    planted: { path: 'shared/ledger/late.ts', text: 'const now = new Date()' },
  },
  {
    name: 'dice',
    instead:
      'an id from the call (`call.newId`), a code from cloudfunctions/kit/secrets.ts; ' +
      'in the app, miniprogram/src/cloud/new-id.ts',
    where: ships,
    pattern: /\bMath\.random\b/,
    allowed: {
      'cloudfunctions/kit/transaction.ts': 'the pause before a transaction is run again',
      'miniprogram/src/cloud/new-id.ts': 'base libraries without a random source',
    },
    planted: { path: 'cloudfunctions/features/board/lucky.ts', text: 'const id = Math.random()' },
  },
  {
    name: 'the whole of zod',
    instead: "`import * as z from 'zod/mini'`",
    where: code,
    pattern: /(?:from|import|require)\s*\(?\s*['"]zod['"]/,
    planted: { path: 'shared/board/contract.ts', text: "import { z } from 'zod'" },
  },
  {
    name: 'zod taken apart',
    instead: "`import * as z from 'zod/mini'`, which leaves out what is not used",
    where: code,
    pattern: /import\s*\{[^}]*\}\s*from\s*['"]zod\/mini['"]/,
    planted: { path: 'shared/board/contract.ts', text: "import { z } from 'zod/mini'" },
  },
  {
    name: 'points counted up in place',
    instead: 'an entry (cloudfunctions/kit/posting.ts)',
    where: functions,
    pattern: /\.inc\(/,
    planted: { path: 'cloudfunctions/features/board/quick.ts', text: '{ points: _.inc(1) }' },
  },
  {
    name: 'updates and removals by condition',
    instead: '`transaction.put` of one document by its id',
    where: functions,
    pattern: /\.where\([^)]*\)\s*\.(update|remove)\(/,
    planted: {
      path: 'cloudfunctions/features/board/sweep.ts',
      text: "database.collection('entries').where({ a: 1 }).remove()",
    },
  },
  {
    name: 'a term in so many days written into a text',
    instead: 'the day that was set, or the number from the clocks of the branch’s rulebook',
    where:
      /^(miniprogram\/src|cloudfunctions|shared(?!\/rulebook\/default-book))\/.*(?<!\.test)\.tsx?$/,
    pattern: /['"`“][^'"`”\n]*(?:\d|[一二三四五六七八九十两])+ ?个工作日/,
    planted: {
      path: 'miniprogram/src/features/board/copy.ts',
      text: "notice: '公示 5 个工作日'",
    },
  },
  {
    name: 'documents removed',
    instead: 'a state, or an entry that reverses; only records that keep house are removed',
    where: functions,
    pattern: /\.remove\(/,
    allowed: {
      'cloudfunctions/kit/old-commands.ts': 'records that keep house, once their time is over',
      'cloudfunctions/kit/transaction.ts': 'the identity of somebody who has left',
      'cloudfunctions/kit/exports.ts': 'records of files that were made to be fetched',
      'cloudfunctions/features/roster/old-imports.ts':
        'lines of sheets that were written, and previews that nobody confirmed',
    },
    planted: {
      path: 'cloudfunctions/features/board/tidy.ts',
      text: "await database.collection('boards').doc(board).remove()",
    },
  },
  {
    name: 'a command without its record',
    instead: '`call.once` or `call.claim`; only an answer of the survey must leave no record',
    where: functions,
    pattern: /\.unrecorded\(/,
    allowed: {
      'cloudfunctions/features/survey/answer.ts': 'the turn is the record (docs/adr/0014)',
      'cloudfunctions/features/survey/answer-with-slip.ts': 'the slip is the record',
    },
    planted: {
      path: 'cloudfunctions/features/board/quiet.ts',
      text: 'return call.unrecorded((tx) => tx.put(board))',
    },
  },
  {
    name: 'a client’s file read past the check',
    instead: '`takeOver` of cloudfunctions/kit/evidence.ts, which asks first whose it is',
    where: functions,
    pattern: /\bdownloadFile\b/,
    allowed: {
      'cloudfunctions/kit/cloud.ts': 'the one file that knows the SDK',
      'cloudfunctions/kit/evidence.ts': 'where it is asked whose it is',
      'cloudfunctions/kit/uploads.ts': 'asks whose it is before it reads a rulebook',
    },
    planted: {
      path: 'cloudfunctions/features/board/picture.ts',
      text: 'await downloadFile(input.photo)',
    },
  },
  {
    name: 'the cloud or wx past the one client file',
    instead: '`ask` and `command` of the app, which go through miniprogram/src/cloud/call.ts',
    where: /^miniprogram\/src\/.*(?<!\.test)\.tsx?$/,
    pattern: /\bTaro\.cloud\b|\bwx\.\w+|\bfetch\(/,
    allowed: {
      'miniprogram/src/cloud/call.ts': 'the one client file',
      'miniprogram/src/cloud/files.ts': 'fetches a file behind a link that the server gave',
      'miniprogram/src/features/declaration/form/kept-photos.ts':
        'asks the browser whether a picture of its own is still there',
    },
    planted: { path: 'miniprogram/src/pages/home/index.tsx', text: 'Taro.cloud.callFunction({})' },
  },
  {
    name: 'mocks that ship',
    instead: 'the emulator, which stands behind the same call',
    where: ships,
    pattern: /useMock|mockData|__mocks__|jest\.mock/i,
    planted: { path: 'miniprogram/src/cloud/call.ts', text: 'if (useMock) return rows' },
  },
  {
    name: 'a task without a number',
    instead: '@TODO(#12), with the issue behind it',
    where: code,
    pattern: /\b(?:TODO(?!\(#\d+\))|FIXME|XXX|HACK)\b/,
    planted: { path: 'shared/ledger/later.ts', text: '// TODO make it faster' },
  },
  {
    name: 'tests left out or alone',
    instead: 'the test mended, or removed with the reason in the commit',
    where: /\.test\.tsx?$/,
    pattern: /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\b(?:xit|fit|xdescribe|fdescribe)\(/,
    allowed: {
      'cloudfunctions/kit/workbook-in-office.test.ts': 'where no office program is; CI has one',
    },
    planted: { path: 'shared/ledger/a.test.ts', text: "it.skip('counts', () => {})" },
  },
  {
    name: 'promise assertions that nobody awaits',
    instead: '`await expect(…).rejects…`',
    where: /\.test\.tsx?$/,
    pattern: /^(?!.*\b(?:await|return)\b).*\bexpect\(.*\)\s*\.(?:rejects|resolves)\b/m,
    planted: { path: 'shared/ledger/a.test.ts', text: 'expect(post()).rejects.toThrow()' },
  },
  {
    name: 'a way out of the types',
    instead: 'the type as it is',
    where: /\.tsx?$/,
    pattern: /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|:\s*any\b(?!\w)/,
    planted: { path: 'shared/ledger/loose.ts', text: 'const score = book as any' },
  },
  {
    name: 'a default in a switch of the domain',
    instead: 'every case by its name, so that a new one does not compile until it is thought of',
    where: /^shared\/.*(?<!\.test)\.ts$/,
    pattern: /^\s*default:/m,
    planted: {
      path: 'shared/ledger/any-kind.ts',
      text: 'switch (kind) {\n  default: return state\n}',
    },
  },
  {
    name: 'paths of one machine',
    instead: 'a path from the project’s folder',
    where: /./,
    pattern: /(?<![\w.@-])\/(?:work|root|home)\/\w+/,
    planted: { path: 'docs/how-to/deploy.md', text: 'cd /home/li/party-points' },
  },
]

export function breachesOf({ where, pattern, allowed = {} }: Ban, files: readonly SourceFile[]) {
  return files
    .filter(({ path, text }) => where.test(path) && !(path in allowed) && pattern.test(text))
    .map(({ path }) => path)
}

/** Allowances that nothing needs any more. */
export function idleAllowances({ pattern, allowed = {} }: Ban, files: readonly SourceFile[]) {
  return Object.keys(allowed).filter(
    (path) => !files.some((file) => file.path === path && pattern.test(file.text)),
  )
}

const linesMax = 300
const columnsMax = 100

export function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => code.test(path) && !isTest(path) && lineCount(text) > linesMax)
    .map(({ path }) => path)
}

/** Comments; the width of code is Prettier's business. */
export function tooWide(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => code.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const comment = /^\s*(\/\*\*|\*|\/\/) /.test(line)
        return comment && line.length > columnsMax ? [`${path}:${index + 1}`] : []
      }),
    )
}

function isTest(path: string): boolean {
  return path.startsWith('tests/') || path.includes('.test.')
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

/** Names that tools or the world have fixed. */
const fixedNames =
  /^(README(\.zh-CN)?|CHANGELOG|CONTRIBUTING|LICENSE|NOTICE|project\.config|tsconfig(\.\w+)?)(\.\w+)?$/

/** Kebab-case, with endings like `.test.ts`; a leading dot is a tool's. */
export function badNames(paths: readonly string[]): string[] {
  const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
  return paths.filter((path) => {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    return parts.some((part) => !kebab.test(part)) || !(kebab.test(name) || fixedNames.test(name))
  })
}

/** Addresses in a lock file: they would bind everybody to one registry. */
export function lockedAddresses(text: string): string[] {
  return text.match(/"resolved":\s*"[^"]*"/g) ?? []
}
