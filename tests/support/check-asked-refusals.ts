import fs from 'node:fs'
import path from 'node:path'
import { contracts } from '@shared/contracts'
import { referenceTable } from '@shared/kernel/testing/csv'
import { answersFolder } from './answers'
import { askedByNow, neverAsked } from './asked-refusals'

/** For `npm test`, after all tests: what was asked, against the contracts. */
const folder = path.join(process.cwd(), answersFolder)
const answers = new Set(
  fs
    .readdirSync(folder)
    .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n')),
)
const table = referenceTable('refusals-not-asked.csv')
const problems = neverAsked(contracts, answers, table)
for (const line of [...problems, ...askedByNow(answers, table)]) process.stdout.write(`${line}\n`)
if (problems.length > 0) process.exitCode = 1
