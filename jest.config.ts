/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'
import { availableParallelism } from 'node:os'

/** Packages that ship ES modules only: Jest runs them through the same compiler as our own code. */
const esmOnly = ['@noble/hashes', 'canonicalize', 'mingo', 'uqr', 'chinese-days']

const base: Config = {
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`, '/dist/'],
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    // The package names an `import` condition only, which Jest does not follow for `require`.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    // Published as `.mjs` only.
    '^hucre/xlsx$': '<rootDir>/tests/support/hucre-for-jest.cjs',
    '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}

/**
 * One project per kind of proof, so that each can be run alone:
 * `npx jest --selectProjects units`.
 */
const config: Config = {
  // Jest leaves one core free for watching; on two cores that would be half of them.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'units',
      testMatch: [
        '<rootDir>/{shared,cloudfunctions,emulator,scripts,demo}/**/*.test.ts',
        '<rootDir>/miniprogram/src/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'architecture',
      testMatch: ['<rootDir>/tests/architecture/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'conformance',
      testMatch: ['<rootDir>/tests/conformance/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/{journeys,faults,costs}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}

export default config
