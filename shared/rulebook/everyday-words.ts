/**
 * Which rows a sentence of a member may be about. People write "植树" where the book says
 * "公益与志愿服务", so everyday words are read as the words of the book first.
 */
const saidAs: readonly [everyday: RegExp, inTheBook: string][] = [
  [/植树|义工|义务|志愿|社区|捐|助学|环保|清扫|打扫|除雪|慰问|看望|敬老|上门|公益/, '公益志愿服务'],
  [/献血|见义勇为|救人|道德模范|拾金/, '无偿献血见义勇为'],
  [/抢险|抢修|突击|防汛|保供|应急|救灾|加班|急难/, '急难险重抢险保供突击队'],
  [/技师|高级工|职称|技能|证书|考证|持证|资格证|考取|工程师|等级|政工师/, '技能等级职称提升'],
  [/论文|期刊|发表|课题|成果/, '论文成果'],
  [/专利|质量小组|QC|五小|创新|发明/i, '专利五小'],
  [/比武|竞赛|比赛|大赛|名次/, '竞赛名次'],
  [/建议|提案|金点子|改进|采纳/, '合理化建议'],
  [/优秀党员|先进|表彰|表扬|荣誉|劳模|工匠|标兵|先锋/, '党内荣誉行政荣誉劳模工匠'],
  [/报道|新闻|宣传|事迹|报纸|登报|媒体|电视|公众号/, '先进事迹被宣传'],
  [/讲课|授课|师傅|徒弟|带徒|培训班|支援/, '授课师带徒技术支援'],
  [/心得|发言|研讨|体会|读书/, '学习心得研讨发言'],
  [/班组|基层|走访|调研|挂点|解难/, '联系基层走访'],
  [/开会|会议|到会/, '参加支部党员大会、党小组会、主题党日、组织生活会'],
  [/兼职|讲解员|小组长/, '兼职党务'],
  [/承诺|践诺/, '公开承诺践诺'],
  [/实事|帮办|责任区|联系点|困难/, '联系点责任区帮办实事'],
]

/** What is searched: the title counts more than the rest. */
export interface Searchable {
  title: string
  keywords: readonly string[]
  rest: readonly string[]
  /** Found where a word occurs in it as it is; no guess goes by it. */
  literal?: readonly string[]
}

const sureShare = 0.25

/** The items that fit a sentence best, best first; none when nothing fits. */
export function bestMatches<Item>(
  sentence: string,
  items: readonly Item[],
  read: (item: Item) => Searchable,
): Item[] {
  const asked = pairsOf(sentence)
  const meant = pairsOf(
    saidAs.flatMap(([everyday, words]) => (everyday.test(sentence) ? [words] : [])).join('，'),
  )
  if (asked.size === 0) return []
  const scored = items
    .map((item) => ({ item, score: scoreOf(read(item), asked, meant) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const best = scored[0]?.score ?? 0
  return scored.filter(({ score }) => score >= best * sureShare).map(({ item }) => item)
}

/**
 * The items in which every word of a search occurs, in their order; where there are none, those
 * that fit best. All of them for an empty search.
 */
export function itemsWith<Item>(
  search: string,
  items: readonly Item[],
  read: (item: Item) => Searchable,
): Item[] {
  const found = itemsNaming(search, items, read)
  return found.length > 0 ? found : bestMatches(search, items, read)
}

/** The items in which every word of a search occurs as it is, in their order. */
export function itemsNaming<Item>(
  search: string,
  items: readonly Item[],
  read: (item: Item) => Searchable,
): Item[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    const { title, keywords, rest, literal = [] } = read(item)
    const text = [title, ...keywords, ...rest, ...literal].join('，').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** A word of the title counts more than one of a level or of the evidence asked for. */
function scoreOf({ title, keywords, rest }: Searchable, asked: Set<string>, meant: Set<string>) {
  const called = pairsOf([title, ...keywords].join('，'))
  return (
    3 * shared(called, asked) + 2 * shared(called, meant) + shared(pairsOf(rest.join('，')), asked)
  )
}

function shared(one: Set<string>, other: Set<string>): number {
  return [...other].filter((pair) => one.has(pair)).length
}

/** Neighbouring characters: words without a dictionary. */
function pairsOf(text: string): Set<string> {
  const runs = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return new Set(
    runs.flatMap((run) => {
      const signs = Array.from(run)
      return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
    }),
  )
}
