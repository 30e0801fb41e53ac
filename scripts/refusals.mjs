import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'
import { bundleTestsProgram } from './tests-program.mjs'

/** Where the tests note what was answered; see `tests/support/answers.ts`. */
const answers = path.join(root, 'dist/answers')

/** Before the tests: what earlier runs noted is forgotten. */
export function forgetAnswers() {
  fs.rmSync(answers, { recursive: true, force: true })
}

/** After all of them: whether every refusal was asked for; says what was not. */
export async function everyRefusalWasAsked() {
  const outfile = await bundleTestsProgram('check-asked-refusals')
  return spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).status === 0
}
