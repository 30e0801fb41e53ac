import { refusedWith } from '../kernel/testing/refused'
import {
  boardWasPublished,
  earliestAskedAbout,
  surveyClosesOn,
  surveyIsStillOpen,
  whileOpen,
} from './rules'
import type { ClosedSurvey, OpenSurvey } from './survey'

const about = { _id: 'b:2026-H1', branch: 'b', path: '/a/b', half: '2026-H1' }
const open: OpenSurvey = { ...about, closesOn: '2026-08-06', state: 'open', sealed: '' }
const closed: ClosedSurvey = { ...about, closesOn: '2026-08-06', state: 'closed', result: {} }

test('it is open for fourteen days from the first edition of the board', () => {
  expect(surveyClosesOn('2026-07-23')).toBe('2026-08-06')
  expect(earliestAskedAbout('2026-08-06')).toBe('2026-07-23')
  expect(surveyIsStillOpen(open, '2026-08-06')).toBe(open)
  expect(refusedWith(() => surveyIsStillOpen(open, '2026-08-07'))).toBe('surveyClosed')
})

test('a closed one is over whatever the clock says', () => {
  expect(whileOpen(closed, '2026-07-24')).toBeUndefined()
  expect(refusedWith(() => surveyIsStillOpen(closed, '2026-07-24'))).toBe('surveyClosed')
})

test('nobody is asked about a board that is not there', () => {
  expect(boardWasPublished('2026-07-23')).toBe('2026-07-23')
  expect(refusedWith(() => boardWasPublished(undefined))).toBe('surveyNotOpen')
})
