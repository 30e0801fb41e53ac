import { refusedWith } from '../kernel/testing/refused'
import { branchWith } from '../organisation/testing/branch'
import { dayIsDeclarable, decidedBy, earliestDay, endorsersOf } from './rules'
import { systemCheck } from './system-check'
import { findingInWords } from './words'

const at = (day: string) => `${day}T12:00:00.000+08:00`

describe('the day of a declaration', () => {
  test.each([
    ['today', '2026-03-13', '2026-03-13'],
    ['the first of the year', '2026-01-01', '2026-12-31'],
    ['last year, in January', '2025-01-01', '2026-01-31'],
  ])('%s is declarable', (_, day, today) => {
    expect(() => dayIsDeclarable(day, at(today))).not.toThrow()
  })

  test.each([
    ['tomorrow', '2026-03-14', '2026-03-13', 'dayInFuture'],
    ['last year, from February', '2025-12-31', '2026-02-01', 'dayTooOld'],
    ['the year before last, in January', '2024-12-31', '2026-01-15', 'dayTooOld'],
  ])('%s is not', (_, day, today, code) => {
    expect(refusedWith(() => dayIsDeclarable(day, at(today)))).toBe(code)
  })

  test('is a day in Beijing: the first minute of the year there is still last year in UTC', () => {
    expect(earliestDay('2027-01-01')).toBe('2026-01-01')
    const newYear = '2027-01-01T00:00:30.000+08:00'
    expect(() => dayIsDeclarable('2027-01-01', newYear)).not.toThrow()
  })
})

describe('who acts', () => {
  const day = '2026-03-13'
  const branch = branchWith()
  const names = (subject: string) => endorsersOf({ subject }, branch, day).map(({ name }) => name)

  test('the liaison before the deputy, and never the subject', () => {
    expect(names('wang-fang')).toEqual(['李强', '张蕾'])
    expect(names('li-qiang')).toEqual(['张蕾'])
    expect(names('zhang-lei')).toEqual(['李强'])
  })

  test.each([
    ['an ordinary member', 'wang-fang', 'committee'],
    ['a committee member', 'chen-zhiyuan', 'committee'],
    ['the secretary', 'zheng-guohua', 'superior'],
  ])('%s is decided by the body that may', (_, subject, body) => {
    expect(decidedBy({ subject }, { branch, body: 'committee' }, day)).toBe(body)
  })

  test('the superior where the committee’s days are over', () => {
    const over = branchWith([['zhao-jianguo', '赵建国', 'committeeMember', '2025-01-01', day]])
    const decided = (today: string) =>
      decidedBy({ subject: 'wang-fang' }, { branch: over, body: 'committee' }, today)
    expect(decided(day)).toBe('committee')
    expect(decided('2026-03-14')).toBe('superior')
  })
})

test('in a branch of fewer than seven the members’ meeting decides, and never the secretary’s own', () => {
  const alone = branchWith([['zheng-guohua', '郑国华', 'secretary']])
  const decided = (subject: string) =>
    decidedBy({ subject }, { branch: alone, body: 'membersMeeting' }, '2026-03-13')
  expect(decided('wang-fang')).toBe('membersMeeting')
  expect(decided('zheng-guohua')).toBe('superior')
})

describe('the system check', () => {
  const nothing = { sameDay: 0, sameMonth: 0, samePhoto: 0 }
  const usual = { photoCount: 1, frozenHalf: false }
  const codes = (...given: Parameters<typeof systemCheck>) =>
    systemCheck(...given).map(({ code }) => code)

  test('is quiet where nothing is odd', () => {
    expect(codes({ ...nothing, sameMonth: 1 }, usual)).toEqual([])
  })

  test.each([
    ['the same day', { ...nothing, sameDay: 1 }, usual, 'sameDayDeclared'],
    ['the same photo', { ...nothing, samePhoto: 2 }, usual, 'samePhoto'],
    ['the third of a month', { ...nothing, sameMonth: 2 }, usual, 'severalThisMonth'],
    ['no photo', nothing, { ...usual, photoCount: 0 }, 'noEvidence'],
    ['a half that is frozen', nothing, { ...usual, frozenHalf: true }, 'longAgo'],
  ])('says %s', (_, resembling, form, code) => {
    const findings = systemCheck(resembling, form)
    expect(findings.map((finding) => finding.code)).toEqual([code])
    for (const finding of findings) expect(findingInWords(finding)).not.toMatch(/undefined|\{/)
  })
})
