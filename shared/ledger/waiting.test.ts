import { firstBook } from '../rulebook/first-book'
import { attribute } from './attribute'
import { derive } from './derive'
import { explainUnlisted } from './explain'
import { Chain, times } from './testing/chain'
import { explainRowWaiting, explainWaiting, waitingOf } from './waiting'

/** 王芳 serves as a volunteer four times by July and once in August; L12 has a cap of 6 a year. */
const chain = new Chain('王芳')
  .book({ indicator: 'L12', ownMonth: '2026-02', quantity: times(3) })
  .book({ indicator: 'L12', ownMonth: '2026-05', quantity: times(1) })
  .book({ indicator: 'L12', ownMonth: '2026-08', quantity: times(1) })

function lookAt(through: string) {
  const share = (month: string) =>
    attribute(firstBook, chain.scorecard, chain.entries, { through: month })
  const now = share(through)
  return share('2026-12').map((final, index) => {
    const current = now[index]
    if (!current) throw new Error('Both list every fact')
    return { change: final.points, waiting: waitingOf(final, current) }
  })
}

test('an entry beyond what could be attained so far waits, and one of an open month', () => {
  const lines = lookAt('2026-07')
  expect(lines).toEqual([
    { change: 300, waiting: undefined },
    { change: 100, waiting: { points: 50, why: 'beyondAttainable' } },
    { change: 100, waiting: { points: 100, why: 'later' } },
  ])
  const [, beyond, later] = lines.map(
    ({ waiting }) => waiting && explainWaiting(waiting, '2026-07'),
  )
  expect(beyond).toBe('其中 0.50 分暂不计：超过截至 7 月的应得')
  expect(later).toBe('其中 1.00 分暂不计：所属月份还没结账')
})

test('the entries of a row less what waits are what the row shows', () => {
  for (const through of ['2026-01', '2026-03', '2026-07', '2026-08', '2026-12']) {
    const lines = lookAt(through)
    const sum = lines.reduce(
      (total, { change, waiting }) => total + change - (waiting?.points ?? 0),
      0,
    )
    const score = derive(firstBook, chain.scorecard, { through })
    expect([through, sum]).toEqual([
      through,
      score.indicators.find(({ code }) => code === 'L12')?.earned,
    ])
  }
})

test('the row says what its entries add up to, what waits and until when', () => {
  const lines = lookAt('2026-07')
  const sentence = explainRowWaiting(
    lines.map(({ change }) => change),
    lines.flatMap(({ waiting }) => waiting ?? []),
    '2026-07',
  )
  expect(sentence).toBe(
    '各笔合计 5.00 分，其中 0.50 分超过截至 7 月的应得，应得逐月增加后自动计入；' +
      '1.00 分所属月份还没结账，月底结账后计入。',
  )
  expect(explainRowWaiting([100], [], '2026-12')).toBeUndefined()
})

test('a mark that no row takes from is said to stay', () => {
  expect(explainUnlisted(4_000, [600])).toBe(
    '下面各条共 6.00 分；其余 34.00 分在本支部细则里没有扣分的条款，不扣',
  )
  expect(explainUnlisted(4_000, [4_000])).toBeUndefined()
  expect(explainUnlisted(undefined, [600])).toBeUndefined()
})
