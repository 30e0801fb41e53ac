import { derive } from '../derive'
import { attended, Chain, committeeMember, once, times } from './chain'
import { wideBook } from './wide-book'

/** A year with every edge that a time zone could move: month ends, a leap day, both halves. */
function probe(): unknown {
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
  return {
    offset: new Date(2028, 6, 1).getTimezoneOffset(),
    result: { entries: chain.entries, scorecard: chain.scorecard, scores },
  }
}

process.stdout.write(JSON.stringify(probe()))
