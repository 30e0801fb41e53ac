import { contracts } from '@shared/contracts'
import { accessTable, columns, proposedLine } from './access-matrix'

/** For `npm run matrix`: the lines that the access matrix lacks, for a person to look at. */
const lines = process.argv.includes('--all') ? [] : accessTable().map((line) => line['procedure'])
const missing = Object.entries(contracts).filter(([name]) => !lines.includes(name))
if (lines.length === 0) process.stdout.write(`${columns.join(',')}\n`)
for (const [name, contract] of missing) {
  process.stdout.write(`${proposedLine(name, contract).join(',')}\n`)
}
