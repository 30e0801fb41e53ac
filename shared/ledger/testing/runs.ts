/**
 * How often a property runs: `PROPERTY_RUNS=50 npx jest --selectProjects units -- shared/ledger` runs each fifty
 * times as often as it does by itself.
 */
export function runs(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * Number(process.env['PROPERTY_RUNS'] ?? 1) }
}
