import { contracts } from '@shared/contracts'
import { referenceTable } from '@shared/kernel/testing/csv'
import { askedByNow, neverAsked, tableProblems } from '../support/asked-refusals'

/** What was asked is known once all tests are through: `scripts/refusals.mjs`. */
const table = referenceTable('refusals-not-asked.csv')
const { closeMeeting } = contracts
const one = {
  closeMeeting: { ...closeMeeting, refusals: ['notQuorate', 'meetingClosed'] as const },
}
const line = { procedure: 'closeMeeting', refusal: 'notQuorate', why: 'none' }

it('the refusals that are not asked for are declared, each once and with its reason', () => {
  expect(tableProblems(contracts, table)).toEqual([])
})

it('planted: a refusal that no test gives is found, and one that is given by now', () => {
  const answers = new Set(['closeMeeting meetingClosed', 'openMeeting notQuorate'])
  expect(neverAsked(one, answers, [])).toEqual(['closeMeeting notQuorate was given in no test'])
  expect(neverAsked(one, answers, [line])).toEqual([])
  expect(askedByNow(new Set(['closeMeeting notQuorate']), [line])).toHaveLength(1)
})

it('planted: a line without a contract, one that stands twice, one without a reason are found', () => {
  expect(tableProblems(one, [line, line])).toEqual(['closeMeeting notQuorate twice'])
  expect(tableProblems(one, [{ ...line, refusal: 'noTea' }])).toHaveLength(1)
  expect(tableProblems(one, [{ ...line, why: '' }])).toHaveLength(1)
})
