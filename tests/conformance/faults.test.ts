import type { FaultRule } from '../../emulator'
import { conformance } from './harness'

conformance('faults', {}, ({ onEmulator }) => {
  const onInsert = { at: 1, action: 'database.insertDocument' } satisfies Partial<FaultRule>

  onEmulator('a lost reply is −501001, and written', async ({ ask, failure, emulator }) => {
    emulator.faults.inject({ ...onInsert, kind: 'lostReply' })
    expect((await failure('addPerson', { data: { _id: 'lost' } })).errCode).toBe(-501001)
    expect(await ask('getPerson', { id: 'lost' })).toMatchObject({ data: { _id: 'lost' } })
  })

  onEmulator('a lost reply of a commit is a raw error, and committed', async (on) => {
    await on.ask('setPerson', { id: 'commit', data: { points: 0 } })
    const rule = { at: 1, action: 'database.commitTransaction', kind: 'lostReply' } as const
    on.emulator.faults.inject(rule)
    const { errCode, code } = await on.failure('increaseInTransaction', { id: 'commit' })
    expect({ errCode, code }).toEqual({ errCode: undefined, code: 'ECONNRESET' })
    expect(await on.ask('getPerson', { id: 'commit' })).toMatchObject({ data: { points: 1 } })
  })

  onEmulator('an abort ends the instance before the request runs', async ({ ask, emulator }) => {
    emulator.faults.inject({ ...onInsert, kind: 'abort' })
    const add = { probe: 'addPerson', given: { data: { _id: 'aborted' } } }
    const dies = emulator.call('probe', 'li-na', add)
    await expect(dies).rejects.toMatchObject({ errCode: -504002 })
    expect(await ask('countWhere', { where: { _id: 'aborted' } })).toMatchObject({ total: 0 })
  })

  onEmulator('an HTTP 500 is −501001, and nothing is written', async (on) => {
    on.emulator.faults.inject({ ...onInsert, kind: 'http500' })
    expect((await on.failure('addPerson', { data: { _id: 'five' } })).errCode).toBe(-501001)
    expect(await on.ask('countWhere', { where: { _id: 'five' } })).toMatchObject({ total: 0 })
  })

  onEmulator('a double delivery of an add without an id makes two', async ({ ask, emulator }) => {
    emulator.faults.inject({ ...onInsert, kind: 'duplicate' })
    await ask('addPerson', { data: { branch: 'double' } })
    expect(await ask('countWhere', { where: { branch: 'double' } })).toMatchObject({ total: 2 })
  })

  onEmulator('a slow reply takes its time', async ({ ask, emulator }) => {
    emulator.faults.inject({ ...onInsert, kind: 'slow', milliseconds: 200 })
    const started = Date.now()
    await ask('addPerson', { data: { _id: 'slow' } })
    expect(Date.now() - started).toBeGreaterThanOrEqual(199)
  })

  onEmulator('a rule waits for the invocation that reaches its request', async (on) => {
    on.emulator.faults.inject({ at: 3, kind: 'conflict' })
    await on.ask('addThenGet', { id: 'two-requests' })
    await on.ask('setPerson', { id: 'third', data: { points: 0 } })
    const { errCode } = await on.failure('increaseInTransaction', { id: 'third' })
    expect(errCode).toBe(-501001)
    await on.ask('increaseInTransaction', { id: 'third' })
  })

  onEmulator('cleared rules no longer fire', async ({ ask, emulator }) => {
    emulator.faults.inject({ ...onInsert, kind: 'http500' })
    emulator.faults.clear()
    await ask('addPerson', { data: { _id: 'cleared' } })
  })
})
