import type { Figure, Measurements } from './figure'

/** For people: the figures, then what was seen on the way. */
export function tableOf({ figures, observations }: Measurements): string {
  const rows = [
    ['figure', 'value', 'wanted', 'met'],
    ...figures.map((figure) => [
      figure.name,
      figure.value === null ? 'not measured' : `${figure.value} ${figure.unit}`.trim(),
      wantedInWords(figure),
      figure.met === null ? '–' : figure.met ? 'yes' : 'NO',
    ]),
  ]
  const reasons = figures.flatMap(({ name, why }) => (why === undefined ? [] : [`${name}: ${why}`]))
  const seen = observations.map(({ name, value, unit }) => [name, `${value} ${unit}`.trim()])
  return ['', ...aligned(rows), '', ...aligned(seen), '', ...reasons, ''].join('\n')
}

function wantedInWords({ wanted }: Figure): string {
  return 'atMost' in wanted ? `≤ ${wanted.atMost}` : `≥ ${wanted.atLeast}`
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}
