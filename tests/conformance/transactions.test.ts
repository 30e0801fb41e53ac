import { startEmulator } from '../../emulator'
import { conformance, optionsOf } from './harness'

const shortened = { limits: { transactionMilliseconds: 300 }, instancesPerFunction: 4 }

conformance('transactions', shortened, ({ behaviour, onEmulator }) => {
  behaviour('a commit shows both writes; before it only its own reader sees them', async (on) => {
    await on.ask('setPerson', { id: 'c', data: { points: 0 } })
    const seen = await on.ask('commitTwoWrites', { id: 'c' })
    expect(seen).toMatchObject({ own: { points: 5 }, outside: { points: 0 } })
    expect(await on.ask('getPerson', { id: 'c' })).toMatchObject({ data: { points: 5 } })
    expect(await on.ask('getPerson', { id: 'c-b' })).toMatchObject({ data: { points: 1 } })
  })

  behaviour('a rollback leaves nothing', async ({ ask }) => {
    await ask('setPerson', { id: 'rolled', data: { points: 0 } })
    expect(await ask('rollBack', { id: 'rolled' })).toMatchObject({ points: 0 })
  })

  behaviour('a conflict on an operation is −501001 and loses its code', async (on) => {
    await on.ask('setPerson', { id: 'held', data: { points: 0 } })
    const { errCode, code, text } = await on.failure('conflictOnOperation', { id: 'held' })
    expect(errCode).toBe(-501001)
    expect(code).toBeUndefined()
    expect(text).toMatch(/TransactionConflict|WriteConflict/)
  })

  behaviour('a conflict on an operation is not run again', async ({ ask }) => {
    await ask('setPerson', { id: 'once', data: { points: 0 } })
    expect(await ask('attemptsOnOperationConflict', { id: 'once' })).toBe(1)
  })

  onEmulator('a conflict on commit is run again, four times in all', async (on) => {
    const { ask, failure, emulator } = on
    await ask('setPerson', { id: 'again', data: { points: 0 } })
    const onCommit = { at: 1, action: 'database.commitTransaction', kind: 'conflict' } as const
    emulator.faults.inject({ ...onCommit, times: 3 })
    const reply = await ask('attemptsOnCommitConflict', { id: 'again' })
    expect(reply).toMatchObject({ attempts: 4, data: { points: 1 } })
    emulator.faults.inject({ ...onCommit, times: 4 })
    const { code, errCode } = await failure('attemptsOnCommitConflict', { id: 'again' })
    expect({ code, errCode }).toEqual({ code: 'DATABASE_TRANSACTION_CONFLICT', errCode: undefined })
  })

  behaviour('a transaction reads its snapshot', async ({ ask }) => {
    await ask('setPerson', { id: 'snap', data: { points: 1 } })
    const seen = await ask('snapshot', { id: 'snap' })
    expect(seen).toMatchObject([{ points: 1 }, { points: 1 }])
  })

  behaviour('a document written since the snapshot cannot be written', async (on) => {
    await on.ask('setPerson', { id: 'stale', data: { points: 1 } })
    const { errCode } = await on.failure('writeAfterOthers', { id: 'stale' })
    expect(errCode).toBe(-501001)
    expect(await on.ask('getPerson', { id: 'stale' })).toMatchObject({ data: { points: 78 } })
  })

  onEmulator('a transaction ends by itself and frees its documents', async ({ ask, failure }) => {
    await ask('setPerson', { id: 'late', data: { points: 0 } })
    const { code } = await failure('expire', { id: 'late', milliseconds: 500 })
    expect(code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await ask('getPerson', { id: 'late' })).toMatchObject({ data: { points: 0 } })
  })

  onEmulator('an instance that dies holds its lock until the expiry', async (on) => {
    const { ask, emulator } = on
    await ask('setPerson', { id: 'dead', data: { points: 0 } })
    // Two warm instances, so that the write below does not wait for one to load.
    await Promise.all([1, 2].map(() => ask('wait', { milliseconds: 400 })))
    emulator.faults.inject({ at: 1, action: 'database.commitTransaction', kind: 'abort' })
    const event = { probe: 'increaseInTransaction', given: { id: 'dead' } }
    const dies = emulator.call('probe', 'li-na', event)
    await expect(dies).rejects.toMatchObject({ errCode: -504002 })
    const update = { probe: 'updatePerson', given: { id: 'dead', data: { points: 3 } } }
    const { cold, costs } = await emulator.call('probe', 'li-na', update)
    expect(cold).toBe(false)
    expect(costs.milliseconds).toBeGreaterThan(150)
  })

  behaviour('where().update inside a transaction runs outside it', async ({ ask }) => {
    await ask('setPerson', { id: 'outside', data: { points: 0 } })
    expect(await ask('whereRunsOutside', { id: 'outside' })).toMatchObject({ points: 55 })
  })

  behaviour('set of a new document inside a transaction reports created 0', async ({ ask }) => {
    const reply = await ask('setNewInside', { id: 'set-inside' })
    expect(reply).toMatchObject({ stats: { created: 0 } })
    expect(await ask('getPerson', { id: 'set-inside' })).toMatchObject({ data: { points: 1 } })
  })

  behaviour('a missing document inside a transaction is −1', async ({ failure }) => {
    expect((await failure('missingInside', { id: 'no-one' })).errCode).toBe(-1)
  })

  behaviour('a taken id inside a transaction is E11000', async ({ ask, failure }) => {
    await ask('setPerson', { id: 'taken-inside', data: { points: 0 } })
    expect((await failure('addTakenInside', { id: 'taken-inside' })).text).toContain('E11000')
  })

  behaviour('a plain write waits for the transaction that holds its document', async ({ ask }) => {
    await ask('setPerson', { id: 'wait', data: { points: 0 } })
    const reply = await ask<{ waited: number }>('plainWriteWaits', {
      id: 'wait',
      milliseconds: 100,
    })
    expect(reply).toMatchObject({ data: { points: 2 } })
    expect(reply.waited).toBeGreaterThanOrEqual(99)
  })

  onEmulator('of parallel increments exactly the acknowledged ones count', async (on) => {
    const { acknowledged, stored } = await raceIncrements(on.emulator)
    expect(acknowledged).toBeGreaterThan(0)
    expect(stored).toBe(acknowledged)
  })

  onEmulator('planted: without locks acknowledged increments are lost', async ({ files }) => {
    const dataFile = ':memory:'
    const options = { ...optionsOf(files), ...shortened, dataFile }
    const emulator = await startEmulator({ ...options, plant: 'ignoreLocks' })
    const { acknowledged, stored } = await raceIncrements(emulator)
    await emulator.close()
    expect(stored).toBeLessThan(acknowledged)
  })
})

type Running = Awaited<ReturnType<typeof startEmulator>>

async function raceIncrements(emulator: Running) {
  const id = 'raced'
  const ask = async (probe: string, given: object) => {
    const { result } = await emulator.call('probe', 'li-na', { probe, given })
    return result as { ok: boolean }
  }
  await ask('setPerson', { id, data: { points: 0 } })
  // All four instances are warm before the race, and each pauses between its read and its write.
  await Promise.all([1, 2, 3, 4].map(() => ask('seen', {})))
  const given = { id, pauseMilliseconds: 20 }
  const calls = Array.from({ length: 16 }, () => ask('increaseInTransaction', given))
  const acknowledged = (await Promise.all(calls)).filter(({ ok }) => ok).length
  const rows = emulator.store.read('people') as { _id: string; points: number }[]
  return { acknowledged, stored: rows.find((row) => row._id === id)?.points }
}
