/**
 * How often a property runs. With `PROPERTY_RUNS=50` each runs fifty times as often as by itself:
 * `PROPERTY_RUNS=50 npx jest --selectProjects units -- shared/ledger`.
 */
export function runs(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * Number(process.env['PROPERTY_RUNS'] ?? 1) }
}
