import fc from 'fast-check'
import * as z from 'zod/mini'
import { diffOf, lineInWords, lineKey } from '../diff'
import type { Indicator } from '../indicator'
import type { ModuleRule } from '../module-rule'
import { rulebookSchema, type Rulebook } from '../rulebook'
import { everyKindBook, plainRow } from '../testing/every-kind-book'
import { leafNames, mutationsOf, nameOf, type Mutation } from '../testing/mutations'

const book = everyKindBook

function withRow(code: string, change: Partial<Indicator>): Rulebook {
  return {
    ...book,
    indicators: book.indicators.map((row) => (row.code === code ? { ...row, ...change } : row)),
  }
}

const say = (after: Rulebook, before: Rulebook = book) => diffOf(before, after).map(lineInWords)

describe('a changed row is shown field by field', () => {
  it.each<[string, string, Partial<Indicator>]>([
    ['上限', 'L12', { cap: { general: 1_000 } }],
    ['适用对象', 'L12', { audience: { office: ['ordinary'] } }],
    ['是否启用', 'L12', { off: true }],
  ])('%s', (label, code, change) => {
    expect(diffOf(book, withRow(code, change)).map((line) => line.label)).toEqual([label])
  })

  it('in the words of the rulebook', () => {
    expect(say(withRow('L12', { cap: { general: 800 }, route: 'R3' }))).toEqual([
      'L12 公益与志愿服务：上限 6 → 8 分',
      'L12 公益与志愿服务：办理流程 联络员初审 → 支委会批量确认 → 联络员初审 → 支委会逐项审定',
    ])
    expect(say(withRow('L04', { cap: { general: 1_000 } }))).toEqual([
      'L04 参加主题党日：上限（支部班子成员）（删去） 8 分',
    ])
    expect(say(withRow('L12', { off: true, audience: { post: ['frontline'] } }))).toEqual([
      'L12 公益与志愿服务：适用对象 全体党员 → 一线岗位的党员',
      'L12 公益与志愿服务：是否启用 启用 → 不启用',
    ])
  })

  it('level by level', () => {
    const formula: Indicator['formula'] = {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 300 },
        { variant: 'courage', title: '见义勇为', least: 300, most: 600 },
      ],
    }
    expect(say(withRow('J01', { formula }))).toEqual([
      'J01 荣誉：分值（公司级） 2 → 3 分',
      'J01 荣誉：分值（见义勇为） 3–5 分内审定 → 3–6 分内审定',
      'J01 荣誉：分值（公司级）（支部班子成员）（删去） 1.5 分',
      'J01 荣誉：分值（见义勇为）（支部班子成员）（删去） 2–4 分内审定',
    ])
  })

  it('and said to be another way of writing where no word differs', () => {
    const rewritten = withRow('L12', { off: undefined })
    expect(say(rewritten)).toEqual(['L12 公益与志愿服务：是否启用 原写法 → 次序或写法有改动'])
  })
})

describe('whole rows', () => {
  const [first, second, ...others] = book.indicators
  if (first === undefined || second === undefined) throw new Error('The book has rows')

  it('are added and removed at their places', () => {
    const added = { ...plainRow, code: 'X02', title: '新条款', cap: { general: 300 } }
    expect(say({ ...book, indicators: [first, added, ...others] })).toEqual([
      'B02 遵守制度：整条（删去） 日常分，从满分起，每次在 2–5 分内审定扣分，扣完为止，每半年满分 8 分',
      'X02 新条款：整条（新增） 加分，每次 1 分，全年至多 3 分',
    ])
    expect(say({ ...book, indicators: [second, ...others] })[0]).toContain(
      'B01 爱岗敬业：整条（删去）',
    )
  })

  it('are renamed where only the code differs', () => {
    const renamed = { ...book, indicators: [{ ...first, code: 'B11' }, second, ...others] }
    expect(say(renamed)).toEqual(['B11 爱岗敬业：编号 B01 → B11'])
  })

  it('are told to stand in another order', () => {
    expect(say({ ...book, indicators: [second, first, ...others] })).toEqual([
      '条款次序 B01、B02 → B02、B01',
    ])
  })
})

describe('what stands beside the rows', () => {
  it('is shown in the order of the book', () => {
    const after: Rulebook = {
      ...book,
      version: '2026-2',
      startsWith: '2026-H2',
      scale: { floor: 0, displayMax: 11_000 },
      modules: {
        ...book.modules,
        bonus: { counting: 'asEarned', cap: 1_500, window: 'quarter', yearFrom: 'sum' },
      },
      bands: { ...book.bands, excellent: 9_200 },
      quota: { ...book.quota, mode: 'block', ties: ['appraisal', 'reasonedChoice'] },
      clocks: { ...book.clocks, noticeWorkingDays: 7 },
      thresholds: book.thresholds.slice(1),
      handling: { ...book.handling, retired: 'notScored' },
    }
    expect(say(after)).toEqual([
      '版次 2026-1 → 2026-2',
      '起始周期 2026 年上半年 → 2026 年下半年',
      '党员考核：总分显示上限 120 → 110 分',
      '党员考核的加分：上限 20 → 15 分',
      '党员考核的加分：考核窗口 全年 → 每季度',
      '党员考核的加分：年度合成 全年只有一个考核窗口 → 全年取各窗口的合计',
      '优秀候选线 90 → 92 分',
      '优秀比例的约束 超过时提醒 → 不得超过',
      '积分相同时依次看 民主测评、履职分、支委会说明理由择定 → 民主测评、支委会说明理由择定',
      '公示期 5 → 7 个工作日',
      '触发建议 T1（删去） 全年积分达到优秀候选线，提出表扬建议（全年积分达到 90 分，提出表扬建议）',
      '离退休党员的考核 只记荣誉，不扣分、不排名 → 不计分，也不记荣誉',
    ])
  })

  it('may be a whole sheet', () => {
    const withoutBranch = { ...book, branch: undefined }
    const lines = say(withoutBranch)
    expect(lines[0]).toBe('党支部考核（删去）')
    expect(lines.at(-1)).toContain('ZL01 “三会一课”按规定频次组织：整条（删去）')
    expect(say(book, withoutBranch)[0]).toBe('党支部考核（新增）')
  })
})

describe('the book of these tests', () => {
  it('has every leaf of the schema in it', () => {
    const named = new Set<string>()
    const constants = new Set<unknown>()
    collect(z.toJSONSchema(rulebookSchema) as Json, [], named, constants)
    expect(named.size).toBeGreaterThan(80)
    const own = leafNames(book)
    expect([...named].filter((name) => !own.has(name))).toEqual([])
    const text = JSON.stringify(book)
    expect([...constants].filter((word) => !text.includes(`"${String(word)}"`))).toEqual([])
  })
})

interface Json {
  properties?: Record<string, Json>
  items?: Json
  oneOf?: Json[]
  anyOf?: Json[]
  const?: unknown
}

/** The last two names of every leaf of a JSON schema, and its constants. */
function collect(json: Json, path: string[], named: Set<string>, constants: Set<unknown>) {
  const below = Object.entries(json.properties ?? {})
  for (const [key, child] of below) collect(child, [...path, key], named, constants)
  const others = [...(json.oneOf ?? []), ...(json.anyOf ?? []), ...(json.items ? [json.items] : [])]
  for (const child of others) collect(child, path, named, constants)
  if (json.const !== undefined) constants.add(json.const)
  if (below.length === 0 && others.length === 0) named.add(nameOf(path))
}

/** What the schema lets change only together with something else. */
function coupledOf(rulebook: Rulebook): Mutation[] {
  const { modules } = rulebook
  const duty: ModuleRule = { counting: 'asEarned', mark: 10, window: 'quarter', yearFrom: 'mean' }
  const summed: ModuleRule = { ...modules.base, yearFrom: 'sum' }
  const [l11] = rulebook.indicators.filter(({ formula }) => formula.kind === 'allOf')
  if (l11?.formula.kind !== 'allOf') throw new Error('The book has a row that asks for all')
  const formula: Indicator['formula'] = { ...l11.formula, of: 'quarter', per: 'halfYear' }
  return [
    { path: 'duty.counting', book: { ...rulebook, modules: { ...modules, duty } } },
    { path: 'duty.window', book: { ...rulebook, modules: { ...modules, duty } } },
    { path: 'base.yearFrom', book: { ...rulebook, modules: { ...modules, base: summed } } },
    { path: 'formula.of', book: withRow(l11.code, { formula }) },
  ]
}

describe('a diff', () => {
  const mutations = [...mutationsOf(book), ...coupledOf(book)]

  it('of a book with itself is empty', () => {
    expect(diffOf(book, structuredClone(book))).toEqual([])
    fc.assert(
      fc.property(fc.constantFrom(...mutations), ({ book: other }) => {
        expect(diffOf(other, structuredClone(other))).toEqual([])
      }),
    )
  })

  it('shows every change of every leaf, and that something is no longer there', () => {
    expect(mutations.length).toBeGreaterThan(500)
    const silent = mutations.filter(({ book: other }) => diffOf(book, other).length === 0)
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('says in words what differs, unless the meaning is the same', () => {
    const unspoken = mutations.filter(({ book: other }) =>
      diffOf(book, other).every(({ before, after }) => before === after || before === '原写法'),
    )
    expect([...new Set(unspoken.map(({ path }) => path))]).toEqual(['indicators.6.off'])
  })

  it('was tried on every leaf by its name', () => {
    const last = (path: string) =>
      path
        .replace(/\.\d+$/, '')
        .split('.')
        .at(-1) ?? ''
    const tried = new Set(mutations.map(({ path }) => last(path)))
    const names = [...leafNames(book)].map(last).filter((name) => name !== 'kind')
    expect(names.filter((name) => !tried.has(name))).toEqual([])
  })

  it('shows several changes at once, each with a key of its own, and back again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mutations),
        fc.constantFrom(...mutations),
        ({ book: one }, { book: other }) => {
          const lines = diffOf(one, other)
          expect(new Set(lines.map(lineKey)).size).toBe(lines.length)
          expect(diffOf(other, one)).toHaveLength(lines.length)
          for (const line of lines) expect(lineInWords(line)).not.toMatch(/undefined|null/)
        },
      ),
    )
  })
})
