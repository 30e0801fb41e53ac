import type { Audience } from '../audience'
import { committeeOffices } from '../default-book/words'
import type { Fault } from './cell'
import { narrow, quoted, split, unquoted, writeWord } from './text'
import { officeTitles, postTitles, standingTitles } from '../words/names'
import { wordsOf } from './words'

/**
 * 适用对象 in words: "全体", "支部班子成员", "支部书记、支部副书记 且 一线", "部门 调度室、检修室". Words of
 * one kind stand in a list; kinds that all have to fit are joined by 且. A word that the product
 * does not know stands in quotation marks behind its kind: 职务 "shiftLeader".
 */

type Kind = 'office' | 'department' | 'post' | 'standing'

const kindTitles: Record<Kind, string> = {
  office: '职务',
  department: '部门',
  post: '岗位',
  standing: '类别',
}
const kindOrder: readonly Kind[] = ['office', 'department', 'post', 'standing']

const known = {
  office: wordsOf(officeTitles, { 书记: 'secretary', 副书记: 'deputySecretary' }),
  department: wordsOf<string>({}),
  post: wordsOf(postTitles),
  standing: wordsOf(standingTitles, { 留党察看: 'underProbation' }),
} as const

const everyone = '全体'
const committee = '支部班子成员'

/** Everything that may be written, for the explanations and the complaint about another word. */
export const audienceWords: readonly string[] = [
  everyone,
  committee,
  ...kindOrder.flatMap((kind) => known[kind].all),
]

export function writeAudience(audience: Audience): string {
  const parts = kindOrder.flatMap((kind) => {
    const list = audience[kind]
    return list === undefined ? [] : [writeKind(kind, list)]
  })
  return parts.length === 0 ? everyone : parts.join(' 且 ')
}

function writeKind(kind: Kind, list: readonly string[]): string {
  if (kind === 'office' && isCommittee(list)) return committee
  const titles = list.map((word) => titleOf(kind, word))
  const allKnown = kind !== 'department' && titles.every((title) => title !== undefined)
  const words = list.map((word, place) => titles[place] ?? writeOwnWord(kind, word))
  return allKnown ? words.join('、') : `${kindTitles[kind]} ${words.join('、')}`
}

function isCommittee(list: readonly string[]): boolean {
  return list.join() === committeeOffices.join() && list.length === committeeOffices.length
}

function titleOf(kind: Kind, word: string): string | undefined {
  const words = known[kind]
  return words.all.find((title) => words.find(title) === word)
}

/** Departments are each branch's own; other words are, where they stand in quotation marks. */
function writeOwnWord(kind: Kind, word: string): string {
  return kind === 'department' ? writeWord(word) : quoted(word)
}

export function readAudience(text: string, fault: Fault): Audience | undefined {
  const whole = narrow(text)
  if (whole === everyone || /^全(体党员)?$/.test(whole)) return {}
  if (whole === '') {
    fault(`没有填写适用对象。请写“${everyone}”，或从这些里面选：${audienceWords.join('、')}`)
    return undefined
  }
  const audience: Audience = {}
  let sound = true
  for (const part of split(text, /且/)) {
    const read = readPart(part, fault)
    if (read === undefined) sound = false
    else if (audience[read.kind] !== undefined) {
      fault(`“${kindTitles[read.kind]}”写了两次。同类的写在一起，用“、”隔开`)
      sound = false
    } else audience[read.kind] = read.list
  }
  return sound ? audience : undefined
}

function readPart(part: string, fault: Fault): { kind: Kind; list: string[] } | undefined {
  if (narrow(part) === committee) return { kind: 'office', list: [...committeeOffices] }
  const prefix = kindOrder.find((kind) => part.startsWith(kindTitles[kind]))
  const rest = prefix ? part.slice(kindTitles[prefix].length).replace(/^\s*[:：]?\s*/, '') : part
  const words = split(rest, /[、,，]/)
  const found = words.map((word) => readWord(word, prefix))
  const kinds = new Set(found.map((one) => one?.kind))
  words.forEach((word, place) => {
    if (found[place] === undefined) fault(unknownWord(word, prefix))
  })
  if (found.includes(undefined)) return undefined
  const [kind, another] = kinds
  if (kind === undefined) return undefined
  if (another !== undefined) {
    fault(`“${part}”混了两类。同类的用“、”隔开，要同时符合的两类用“且”连接，如“支部书记 且 一线”`)
    return undefined
  }
  return { kind, list: found.flatMap((one) => (one === undefined ? [] : [one.word])) }
}

function readWord(text: string, prefix: Kind | undefined) {
  const own = unquoted(text)
  if (own !== undefined) {
    return prefix === undefined || own === '' ? undefined : { kind: prefix, word: own }
  }
  const kinds = prefix === undefined ? kindOrder : [prefix]
  for (const kind of kinds) {
    const word = known[kind].find(text)
    if (word !== undefined) return { kind, word }
  }
  return prefix === 'department' && text !== '' ? { kind: prefix, word: text } : undefined
}

function unknownWord(word: string, prefix: Kind | undefined): string {
  const list = prefix === undefined ? audienceWords : known[prefix].all
  return (
    `不认识“${word}”。可以写：${list.join('、')}；` +
    '部门写成“部门 调度室”，本单位自定的职务加引号，如“职务 "班长"”'
  )
}
