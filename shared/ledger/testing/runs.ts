/**
 * How often a property runs: `PROPERTY_RUNS=20 npm test -- --selectProjects units` runs each twenty
 * times as often as it does by itself.
 */
export function runs(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * Number(process.env['PROPERTY_RUNS'] ?? 1) }
}
