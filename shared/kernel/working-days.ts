import { isWorkday } from 'chinese-days'
import { addDays, type Day } from './calendar'

/**
 * The day on which a period of `count` working days ends, counted from the day after `from`.
 * 依据: 公示不少于 5 个工作日. Statutory holidays and their make-up days are data of the library
 * `chinese-days`.
 *
 * @NOTE For a year whose holidays the State Council has not announced, only weekends are free.
 */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1)
    if (isWorkday(day)) counted += 1
  }
  return day
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  let counted = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(day)) counted += 1
  }
  return counted
}
