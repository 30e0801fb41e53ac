/** The months up to which a branch may count: the last one and this one, in this year. */
export function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const months = month === 12 ? [month - 1] : [month - 1, month]
  return months
    .filter((one) => one > 0)
    .map((one) => `${String(year)}-${String(one).padStart(2, '0')}`)
}
