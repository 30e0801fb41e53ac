import { FaultPlan } from './faults'

describe('FaultPlan', () => {
  test('fires on the n-th request of an invocation, once', () => {
    const plan = new FaultPlan()
    plan.inject({ at: 2, kind: 'conflict' })
    const kinds = [1, 2, 3].map(() => plan.take('one', 'api', 'database.getDocument')?.kind)
    expect(kinds).toEqual([undefined, 'conflict', undefined])
  })

  test('counts only requests of its action and function', () => {
    const plan = new FaultPlan()
    plan.inject({ at: 1, action: 'commit', functionName: 'api', kind: 'abort' })
    expect(plan.take('one', 'api', 'read')).toBeUndefined()
    expect(plan.take('two', 'clock', 'commit')).toBeUndefined()
    expect(plan.take('one', 'api', 'commit')?.kind).toBe('abort')
  })

  test('counts each invocation by itself', () => {
    const plan = new FaultPlan()
    plan.inject({ at: 2, kind: 'slow' })
    expect(plan.take('one', 'api', 'read')).toBeUndefined()
    expect(plan.take('two', 'api', 'read')).toBeUndefined()
    expect(plan.take('two', 'api', 'read')?.kind).toBe('slow')
  })

  test('fires as often as it says, and not after it is cleared', () => {
    const plan = new FaultPlan()
    plan.inject({ at: 1, kind: 'http500', times: 2 })
    const fired = [1, 2, 3].map(() => plan.take('one', 'api', 'read') !== undefined)
    expect(fired).toEqual([true, true, false])
    plan.inject({ at: 1, kind: 'http500' })
    plan.clear()
    expect(plan.take('one', 'api', 'read')).toBeUndefined()
  })
})

test('a request is held back until it is let go', async () => {
  const plan = new FaultPlan()
  const gate = plan.hold({ at: 1, action: 'read' })
  const order: string[] = []
  const held = plan
    .take('one', 'api', 'read')
    ?.gate?.pass()
    .then(() => order.push('held'))
  await gate.reached
  order.push('meanwhile')
  gate.letGo()
  await held
  expect(order).toEqual(['meanwhile', 'held'])
  expect(plan.take('two', 'api', 'read')).toBeUndefined()
})
