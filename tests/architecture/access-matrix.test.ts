import { contracts } from '@shared/contracts'
import { refusedAtTheDoor, type Grant } from '@shared/kernel/authorisation'
import { RefusalError } from '@shared/kernel/refusal'
import { Call } from '../../cloudfunctions/kit/call'
import {
  accessTable,
  cellsOf,
  lineProblems,
  matrixProblems,
  proposedLine,
  roles,
  type Answer,
  type Authoriser,
} from '../support/access-matrix'

/** As `serve.ts` asks it: at the door first, then on the stored object. */
const authoriser: Authoriser = (who, caller, object, now) => {
  const atTheDoor = refusedAtTheDoor(who, caller, now)
  if (atTheDoor !== undefined) return atTheDoor
  if (who === 'anyone') return 'yes'
  const { openid = '', identity } = caller
  const about = { procedure: 'any', requestId: 'any', commandId: undefined, input: null }
  const call = new Call({ ...about, openid, identity, grants: who, now })
  return answerOf(() => call.permit(object))
}

function answerOf(permit: () => void): Answer {
  try {
    permit()
    return 'yes'
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code as Answer
    throw error
  }
}

const table = accessTable()
const member: Grant = { role: 'member', scope: 'organisation' }

function withWho(procedure: keyof typeof contracts, who: readonly Grant[]) {
  return { ...contracts, [procedure]: { who } }
}

describe('the access matrix', () => {
  it('has one line for each procedure, and a cell for each role', () => {
    expect(lineProblems(table)).toEqual([])
    expect(table.map(({ procedure }) => procedure)).toEqual(Object.keys(contracts))
  })

  it('is what the authoriser answers, cell by cell', () => {
    expect(matrixProblems(table, authoriser)).toEqual([])
  })

  it('has thousands of cells, and as many noes as it should', () => {
    const cells = table.flatMap(cellsOf)
    expect(cells.length).toBeGreaterThan(15_000)
    expect(cells.filter(({ expected }) => expected === 'yes').length * 5).toBeLessThan(cells.length)
  })

  it('lets nobody in anywhere without an openid', () => {
    expect(table.filter(({ nobody }) => nobody !== 'notBound')).toEqual([])
  })
})

describe('planted holes', () => {
  it('a new procedure without its cells is found', () => {
    const more = { ...contracts, addPoints: { who: [member] } }
    expect(lineProblems(table, more)).toEqual(['addPoints has no line'])
    const { closeMeeting: gone, ...fewer } = contracts
    expect(gone.kind).toBe('command')
    expect(lineProblems(table, fewer)).toEqual(['closeMeeting is no procedure, or stands twice'])
  })

  it('a proposal that nobody has looked at is found', () => {
    const names = ['procedure', 'object', ...roles, 'unbound', 'nobody']
    const fields = proposedLine('addPoints', { who: [member] })
    const line = Object.fromEntries(names.map((name, place) => [name, fields[place] ?? '']))
    const all = { addPoints: { who: [member] } }
    expect(line['member']).toBe('self own')
    expect(lineProblems([line], all)).toEqual(['addPoints says nothing of object'])
    expect(lineProblems([{ ...line, object: 'member', member: 'own self' }], all)).toEqual([
      'addPoints says nothing of member',
    ])
  })

  it('a procedure with a wider who is found', () => {
    const wider = withWho('closeMeeting', [{ role: 'secretary', scope: 'organisation' }, member])
    const problems = matrixProblems(table, authoriser, wider)
    expect(problems).toContain('closeMeeting · member · own: yes, not notPermitted')
    expect(problems.every((one) => one.startsWith('closeMeeting · '))).toBe(true)
  })

  it('a scope that reaches further is found', () => {
    const wider = withWho('endorseDeclaration', [
      { role: 'liaison', scope: 'below' },
      { role: 'deputyLiaison', scope: 'organisation' },
    ])
    expect(matrixProblems(table, authoriser, wider)).toContain(
      'endorseDeclaration · liaison · child: yes, not notPermitted',
    )
  })

  it('a power that was taken away is found', () => {
    const narrower = withWho('showBoard', [member])
    expect(matrixProblems(table, authoriser, narrower)).toContain(
      'showBoard · inspector · child: notPermitted, not yes',
    )
  })

  it('an authoriser that ignores the object is found', () => {
    const atTheDoorOnly: Authoriser = (who, caller, _, now) =>
      refusedAtTheDoor(who, caller, now) ?? 'yes'
    expect(matrixProblems(table, atTheDoorOnly)).toContain(
      'castVotes · secretary · other: yes, not notPermitted',
    )
  })

  it('an authoriser that ignores the days is found', () => {
    const timeless: Authoriser = (who, { openid, identity }, object, now) => {
      const always = identity?.roles.map((held) => ({ ...held, from: now.slice(0, 10) }))
      const without = always?.map(({ until, ...held }) => (until ? held : held))
      const caller = { openid, identity: identity && { ...identity, roles: without ?? [] } }
      return authoriser(who, caller, object, now)
    }
    expect(matrixProblems(table, timeless)).toContain(
      'closeMeeting · secretary · own · ended yesterday: yes, not notPermitted',
    )
  })

  it('an authoriser that compares paths by their beginning is found', () => {
    const byBeginning: Authoriser = (who, caller, object, now) => {
      const path = object.path.replace(/-2$/, '/2')
      return authoriser(who, caller, { ...object, path }, now)
    }
    expect(matrixProblems(table, byBeginning)).toContain(
      'decideDeclaration · decider · other: yes, not notPermitted',
    )
  })

  it('an authoriser that lets in whom nobody has confirmed is found', () => {
    const hasty: Authoriser = (who, { openid, identity }, object, now) => {
      const hurried = identity && { ...identity, waiting: undefined }
      return authoriser(who, { openid, identity: hurried }, object, now)
    }
    expect(matrixProblems(table, hasty)).toContain(
      'showMyPoints · waiting · self: yes, not bindingWaits',
    )
  })

  it('an authoriser that lets a timer in is found', () => {
    const forTimers: Authoriser = (who, { openid = 'timer', identity }, object, now) =>
      authoriser(who, { openid, identity }, object, now)
    expect(matrixProblems(table, forTimers)).toContain(
      'startSetUp · nobody · self: yes, not notBound',
    )
  })
})
