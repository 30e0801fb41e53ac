import { clausesNaming, clausesWith, matchingClauses, searchWays } from './clause-search'
import { defaultBook } from './default-book'
import { levelsOf } from './formula'
import { rowRuleInWords } from './words'

const clauses = defaultBook.indicators.map((row) => ({
  indicator: row.code,
  title: row.title,
  clause: row.clause,
  rule: rowRuleInWords(defaultBook, row),
  variants: levelsOf(row.formula),
  evidenceAsked: row.evidence.asked,
  module: row.module,
}))
const codesOf = (found: { indicator: string }[]) => found.map(({ indicator }) => indicator)

describe('a search', () => {
  it.each([
    ['见义勇为', 'J09'],
    ['L07', 'L07'],
    ['植树', 'L12'],
    ['抢修 加班', 'J08'],
    ['主题党日', 'L04'],
    ['考了技师', 'J03'],
    ['发表论文', 'J04'],
    ['考证', 'J03'],
    ['开会', 'L01'],
    ['登报', 'J10'],
    ['被表扬', 'J01'],
    ['看望老人', 'L12'],
    ['当讲解员', 'J11'],
  ])('for %s finds %s', (words, code) => {
    expect(codesOf(clausesWith(words, clauses)).slice(0, 2)).toContain(code)
  })

  it('finds nothing for what is in no book, and all for nothing', () => {
    expect(clausesWith('冰淇淋', clauses)).toEqual([])
    expect(clausesWith(' ', clauses)).toHaveLength(clauses.length)
  })

  it('reads the rule word by word, and guesses nothing from it', () => {
    expect(codesOf(clausesNaming('每半年至多 1', clauses))).toContain('L09')
    expect(clausesNaming('植树', clauses)).toEqual([])
    const rule = '每季度至多 3 分'
    expect(matchingClauses('季度小结', [{ indicator: 'X01', title: '名称', rule }], 3)).toEqual([])
  })
})

describe('a search of the ways to earn', () => {
  const ofModule = (...modules: string[]) =>
    clauses.filter(({ module }) => modules.includes(module))
  const lists = {
    ways: ofModule('bonus'),
    costs: ofModule('deduction'),
    notForYou: ofModule('duty'),
  }

  it('guesses among what one can earn by, and elsewhere goes by the word', () => {
    const { ways, costs, notForYou } = searchWays('抢修', lists)
    expect(codesOf(ways)[0]).toBe('J08')
    expect([costs, notForYou]).toEqual([[], []])
  })

  it('guesses elsewhere only where nothing else fits', () => {
    expect(codesOf(searchWays('植树', lists).notForYou)).toContain('L12')
    expect(codesOf(searchWays('违章', lists).costs)).toContain('K10')
  })

  it('is all of it for no words', () => expect(searchWays(' ', lists)).toEqual(lists))
})
