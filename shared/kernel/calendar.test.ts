import {
  addDays,
  addMinutes,
  dayOf,
  firstMonthOf,
  halfYearOf,
  instantFrom,
  isDay,
  lastDayOf,
  lastMonthOf,
  millisecondsOf,
  nextHalfYear,
  nextMonth,
} from './calendar'
import { addWorkingDays, workingDaysBetween } from './working-days'

describe('moments', () => {
  test('are Beijing time: the last hours of a year in UTC are the new one', () => {
    const instant = instantFrom(Date.UTC(2026, 11, 31, 16, 0, 0, 5))
    expect(instant).toBe('2027-01-01T00:00:00.005+08:00')
    expect(dayOf(instant)).toBe('2027-01-01')
    expect(millisecondsOf(instant)).toBe(Date.UTC(2026, 11, 31, 16, 0, 0, 5))
  })

  test('add over midnight', () => {
    expect(addMinutes('2026-03-31T23:50:00.000+08:00', 20)).toBe('2026-04-01T00:10:00.000+08:00')
  })
})

test.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-03-12T00:00', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test('months and half-years follow one another over the year', () => {
  expect([nextMonth('2026-12'), nextMonth('2026-01')]).toEqual(['2027-01', '2026-02'])
  expect([nextHalfYear('2026-H1'), nextHalfYear('2026-H2')]).toEqual(['2026-H2', '2027-H1'])
  expect([halfYearOf('2026-06'), halfYearOf('2026-07')]).toEqual(['2026-H1', '2026-H2'])
  expect([firstMonthOf('2026-H2'), lastMonthOf('2026-H1')]).toEqual(['2026-07', '2026-06'])
  expect([lastDayOf('2028-02'), lastDayOf('2026-02')]).toEqual(['2028-02-29', '2026-02-28'])
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

describe('working days', () => {
  test('leave out weekends', () => {
    expect(addWorkingDays('2026-07-23', 5)).toBe('2026-07-30')
    expect(workingDaysBetween('2026-07-23', '2026-07-30')).toBe(5)
  })

  test('leave out the National Day holidays', () => {
    expect(addWorkingDays('2026-09-30', 1) > '2026-10-07').toBe(true)
  })

  test('of none is the day itself', () => {
    expect(addWorkingDays('2026-07-25', 0)).toBe('2026-07-25')
    expect(workingDaysBetween('2026-07-30', '2026-07-23')).toBe(0)
  })
})
