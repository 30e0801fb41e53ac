import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** Where the tests note what was answered; see `tests/support/answers.ts`. */
const answers = path.join(root, 'dist/answers')

/** Before the tests: what earlier runs noted is forgotten. */
export function forgetAnswers() {
  fs.rmSync(answers, { recursive: true, force: true })
}

/** After all of them: whether every refusal was asked for; says what was not. */
export async function everyRefusalWasAsked() {
  const { default: esbuild } = await import('esbuild')
  const outfile = path.join(root, 'dist/refusals.cjs')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/support/check-asked-refusals.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    alias: { '@shared': path.join(root, 'shared') },
    // The table is found from where the file that reads it stands.
    define: { __dirname: JSON.stringify(path.join(root, 'shared/kernel/testing')) },
    logLevel: 'error',
  })
  return spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).status === 0
}
