import { rulebookDigest, type Rulebook } from '../rulebook'
import type { Cell, Table } from './cell'
import { generalHeads, generalIgnored, generalItems } from './general-items'
import { indicatorHeads } from './indicator-columns'
import { writeIndicator } from './indicator-rows'
import { moduleHeads, writeModules } from './module-rows'
import {
  disqualificationHeads,
  thresholdHeads,
  writeDisqualification,
  writeThreshold,
} from './provision-rows'
import { sheetNames } from './sheet-names'

/** A rulebook as the sheets that a branch edits; `readRulebook` of them is the same document. */
export function writeRulebook(rulebook: Rulebook): Table[] {
  const { indicators, modules, branch, disqualifications, thresholds } = rulebook
  const digest = rulebookDigest(rulebook)
  const table = (name: string, heads: readonly string[], rows: Cell[][]): Table => ({
    name,
    rows: [[...heads], ...rows],
  })
  return [
    table(sheetNames.members, indicatorHeads, indicators.map(writeIndicator)),
    table(sheetNames.branch, indicatorHeads, branch?.indicators.map(writeIndicator) ?? []),
    table(sheetNames.modules, moduleHeads, [
      ...writeModules('member', modules),
      ...(branch ? writeModules('branch', branch.modules) : []),
    ]),
    table(
      sheetNames.general,
      [...generalHeads, ...generalIgnored],
      generalItems.map(({ item, write, unit, help }) => {
        const text = write(rulebook, digest)
        return [item, unit === undefined || text === '' ? text : Number(text), unit ?? '', help]
      }),
    ),
    table(
      sheetNames.disqualifications,
      disqualificationHeads,
      disqualifications.map(writeDisqualification),
    ),
    table(sheetNames.thresholds, thresholdHeads, thresholds.map(writeThreshold)),
  ]
}
