/** Names of days and months that the plain figures of `date.ts` do not give. */

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** "周一" of a day or a moment. */
export function weekdayName(date: string): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return `周${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''}`
}

/** "六月" of a day or a month. */
export function monthName(date: string): string {
  return `${numerals[Number(date.slice(5, 7)) - 1] ?? ''}月`
}
