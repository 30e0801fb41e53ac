import type { Amount, Audience } from '../audience'
import { committeeOffices } from '../default-book/words'
import type { PointsRange, RangeByAudience } from '../formula'
import type { SubjectKind } from '../rulebook'

/** "1.5", "6": points without needless zeros. */
export function figure(hundredths: number): string {
  return String(hundredths / 100)
}

export const periodWords = {
  month: '月',
  quarter: '季',
  halfYear: '半年',
  year: '年',
} as const

const offices: Record<string, string> = {
  ordinary: '普',
  secretary: '书记',
  deputySecretary: '副书记',
  organisationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
}

const posts: Record<string, string> = {
  frontline: '一线',
  management: '管理',
  technical: '技术',
  service: '营服',
}

const standings: Record<string, string> = {
  formal: '正式',
  probationary: '预备',
  mobile: '流动',
  retired: '离退休',
  underProbation: '留党察看',
}

/**
 * Whom a row is for in the shorthand of the table: 全, 普, 班, 一线·技术 …, 支. Posts without another
 * office are those of ordinary members. Words that the shorthand lacks stand as they are.
 */
export function audienceWords(audience: Audience, kind: SubjectKind = 'member'): string {
  if (kind === 'branch') return '支'
  const { office, department, post, standing } = audience
  const ofPost = post !== undefined && String(office) === 'ordinary'
  const parts = [
    ofPost ? '' : isCommittee(office) ? '班' : named(office, offices),
    named(department, {}),
    named(post, posts),
    isAtHand(standing) ? '' : named(standing, standings),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '全' : parts.join(' ')
}

/** "普4/班2": an amount by audience; the plain figure where it is the same for all. */
export function amountByAudience({ general, except = [] }: Amount, sign = ''): string {
  if (except.length === 0) return `${sign}${figure(general)}`
  const words = except.map(({ audience }) => audienceWords(audience))
  const first = String(words) === '班' ? '普' : '其他'
  const rest = except.map(({ audience, value }) => `${audienceWords(audience)}${figure(value)}`)
  return [`${first}${figure(general)}`, ...rest].map((part) => sign + part).join('/')
}

/** "1/季 (班 0.5)": an amount per unit with its exceptions behind it. */
export function amountWithExceptions({ general, except = [] }: Amount, sign = '', unit = '') {
  const rest = except.map(({ audience, value }) => {
    return `${audienceWords(audience)} ${sign}${figure(value)}`
  })
  return `${sign}${figure(general)}${unit}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`
}

/** Everybody but those who live elsewhere: the table does not name them. */
function isAtHand(standing: readonly string[] | undefined): boolean {
  return String(standing) === 'formal,probationary,underProbation'
}

/** "2–8 (班 3–9)": a range with its exceptions behind it. */
export function rangeWithExceptions(range: RangeByAudience, write: (one: PointsRange) => string) {
  const rest = (range.except ?? []).map((one) => `${audienceWords(one.audience)} ${write(one)}`)
  return `${write(range)}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`
}

function isCommittee(office: readonly string[] | undefined): boolean {
  return String(office) === String(committeeOffices)
}

function named(list: readonly string[] | undefined, words: Record<string, string>): string {
  return (list ?? []).map((word) => words[word] ?? word).join('·')
}
