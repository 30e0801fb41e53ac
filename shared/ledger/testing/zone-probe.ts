import fc from 'fast-check'
import {
  dayOf,
  instantFrom,
  monthFrom,
  monthNumberOf,
  monthOf,
  yearOf,
} from '../../kernel/calendar'
import { derive } from '../derive'
import { bookFact } from '../post'
import { anyBookAndLife, lived } from './any-life'
import { anySmallBook } from './any-small-book'
import { attended, Chain, committeeMember, draft, once, times } from './chain'
import { wideBook } from './wide-book'
import { books } from './worked-example'

/** Moments of UTC at which a window of Beijing ends, and the thousandth before. */
const edges = [
  '2026-12-31T16:00:00.000Z',
  '2027-03-31T16:00:00.000Z',
  '2027-06-30T16:00:00.000Z',
  '2027-07-31T16:00:00.000Z',
  '2028-02-28T16:00:00.000Z',
  '2028-02-29T16:00:00.000Z',
]

/** The months that a fact on both sides of each edge counts in. */
const atEdges = () =>
  edges.map((edge) => {
    const after = Date.parse(edge)
    return [after - 1, after].map((at) => {
      const instant = instantFrom(at)
      const day = dayOf(instant)
      const ownMonth = monthOf(day)
      const chain = new Chain('王芳', undefined, `${yearOf(ownMonth)}-01`)
      chain.post(
        bookFact(chain.scorecard, draft({ indicator: 'K02', ownMonth, quantity: once }), {
          recordedAt: instant,
        }),
      )
      const counts = (through: string) =>
        derive(wideBook, chain.scorecard, { through }).modules.deduction.points
      return [instant, counts(ownMonth), ...monthsBefore(ownMonth).map(counts)]
    })
  })

const monthsBefore = (month: string) =>
  Array.from({ length: monthNumberOf(month) - 1 }, (_, before) =>
    monthFrom(yearOf(month), before + 1),
  )

/** A year with every edge that a time zone could move: month ends, a leap day, both halves. */
function leapYear(): unknown {
  const chain = new Chain('王芳', undefined, '2028-01')
    .book({ indicator: 'L04', ownMonth: '2028-02', quantity: attended(1, 2) })
    .book({ indicator: 'L12', ownMonth: '2028-06', quantity: times(2) })
    .freeze('2028-H1')
    .book({ indicator: 'B03', ownMonth: '2028-06', quantity: once })
    .enrol('2028-07', committeeMember)
    .book({ indicator: 'L12', ownMonth: '2028-07', quantity: times(3) })
    .book({ indicator: 'J01', variant: 'city', ownMonth: '2028-12', quantity: once })
  const scores = ['2028-01', '2028-02', '2028-06', '2028-07', '2028-12'].map((through) =>
    derive(wideBook, chain.scorecard, { through }),
  )
  return { entries: chain.entries, scorecard: chain.scorecard, scores }
}

/** The same lives wherever they are drawn, under small books and under those of the examples. */
function lives(): unknown {
  const anyBook = fc.oneof(anySmallBook(), fc.constantFrom(...Object.values(books)))
  const drawn = fc.sample(anyBookAndLife(anyBook), { seed: 2026, numRuns: 40 })
  return drawn.map(({ book, life }) => {
    const chain = lived(life)
    return [
      chain.scorecard.head,
      ...['2026-02', '2026-03', '2026-06', '2026-12'].map((through) =>
        derive(book, chain.scorecard, { through }),
      ),
    ]
  })
}

process.stdout.write(
  JSON.stringify({
    offset: new Date(2028, 6, 1).getTimezoneOffset(),
    edges: atEdges(),
    result: { leapYear: leapYear(), lives: lives() },
  }),
)
