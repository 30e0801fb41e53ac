import { contracts } from '@shared/contracts'
import { RefusalError } from '@shared/kernel/refusal'
import { decidedIn } from '../support/decided-states'
import {
  kinds,
  stateCells,
  stateLineProblems,
  stateTable,
  type Kind,
  type StateCell,
} from '../support/state-table'

function said(decide: () => unknown): string {
  try {
    decide()
    return 'yes'
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}

/** What the decisions say otherwise than the table. */
function stateProblems(kind: Kind, cells: readonly StateCell[]): string[] {
  return cells.flatMap(({ procedure, state, expected }) => {
    const decide = decidedIn(kind, procedure, state)
    const answer = decide ? said(decide) : expected
    return answer === expected ? [] : [`${procedure} · ${state}: ${answer}, not ${expected}`]
  })
}

describe.each(kinds)('the states of a %s', (kind) => {
  it('have a cell for each procedure that acts on it', () => {
    expect(stateLineProblems(kind)).toEqual([])
  })

  it('are answered by the decisions as the table says', () => {
    expect(stateProblems(kind, stateCells(kind))).toEqual([])
  })
})

it('most commands are decided by a pure function, in every state that it can make', () => {
  const decided = kinds.flatMap((kind) =>
    stateCells(kind).filter(({ procedure, state }) => decidedIn(kind, procedure, state)),
  )
  expect(decided.length).toBeGreaterThan(150)
})

describe('planted', () => {
  const table = stateTable('meeting')

  it('a new procedure on an object without its cells is found', () => {
    const more = { ...contracts, reopenMeeting: contracts.showMeeting }
    expect(stateLineProblems('meeting', table, more)).toEqual(['reopenMeeting has no line'])
  })

  it('a state without its column, and a refusal that is none of it, are found', () => {
    const fewer = table.map(({ procedure = '', open = '', closed = '' }) => ({
      procedure,
      open,
      closed,
    }))
    expect(stateLineProblems('meeting', fewer)).toContain('meeting has other states')
    const [first = {}, ...rest] = table
    const wrong = [{ ...first, open: 'noPoints' }, ...rest]
    expect(stateLineProblems('meeting', wrong)).toEqual([
      'castVotes · open: noPoints is no refusal of it',
    ])
  })

  it('a decision that lets through what it should not is found', () => {
    const closed = { procedure: 'castVotes', state: 'open', expected: 'meetingClosed' }
    expect(stateProblems('meeting', [closed])).toEqual(['castVotes · open: yes, not meetingClosed'])
  })
})
