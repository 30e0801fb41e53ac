import { offices } from '../../organisation/organisation'
import type { Audience } from '../audience'
import { audienceTitle } from './names'

const committee = offices.filter((office) => office !== 'ordinary')

/**
 * "一线、技术岗位的普通党员": whom a row applies to. An audience without lists is everyone who is
 * scored.
 */
export function audienceInWords({ office, department, post, standing }: Audience): string {
  const places = [listed(department, '部门'), listed(post, '岗位')].filter(Boolean).join('、')
  const offices = office && officesInWords(office)
  const all = standing !== undefined && exceptMobile(standing)
  const standings = standing && !all && listed(standing, '')
  const except = all ? '（流动党员除外）' : ''
  if (!places && !offices && !standings) return `全体党员${except}`
  const people = [standings, offices].filter(Boolean).join('中的') || '党员'
  return `${places ? `${places}的${people}` : people}${except}`
}

/** True for the list of everybody who can be scored but 流动党员. */
function exceptMobile(standing: readonly string[]): boolean {
  const atHand = ['formal', 'probationary', 'underProbation']
  return standing.length === atHand.length && atHand.every((word) => standing.includes(word))
}

function listed(words: readonly string[] | undefined, kind: string): string {
  return words === undefined ? '' : `${words.map(audienceTitle).join('、')}${kind}`
}

/** All five offices of a committee have one name together. */
function officesInWords(words: readonly string[]): string {
  if (!committee.every((office) => words.includes(office))) return listed(words, '')
  const others = words.filter((word) => !committee.some((office) => office === word))
  return ['支部班子成员', ...others.map(audienceTitle)].join('、')
}
