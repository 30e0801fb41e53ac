import type { Emulator } from '../../emulator'
import { addFunction } from './build-probe'
import { conformance } from './harness'

conformance('functions', { environment: { QR_KEY: 'key' } }, ({ behaviour, onEmulator }) => {
  onEmulator('the caller is in the context: a member, a stranger, a timer', async (on) => {
    const context = (openid?: string) => on.emulator.call('probe', openid, { probe: 'context' })
    const member = (await context('li-na')).result as { value: object }
    expect(member.value).toMatchObject({ OPENID: 'li-na', SOURCE: 'wx_client' })
    const stranger = (await context()).result as { value: object }
    expect(stranger.value).toMatchObject({ SOURCE: 'wx_http' })
    expect(stranger.value).not.toHaveProperty('OPENID')
    const timer = (await on.emulator.trigger('echo', 'nightly')) as object
    expect(timer).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'nightly' },
      keys: 'WX_APPID',
    })
  })

  onEmulator('an openid of digits only becomes a number', async ({ emulator }) => {
    const { result } = await emulator.call('probe', '12345', { probe: 'context' })
    expect(result).toMatchObject({ value: { OPENID: 12345 } })
  })

  onEmulator('the identity does not stay behind in a warm instance', async ({ emulator }) => {
    const first = await emulator.call('echo', 'li-na', {})
    expect(first.result).toMatchObject({ openid: 'li-na' })
    const second = await emulator.call('echo', undefined, {})
    expect(second).toMatchObject({ result: { keys: 'WX_APPID', openid: 'nobody' }, cold: false })
  })

  onEmulator('environment reaches the function', async ({ ask }) => {
    expect(await ask('environment', { name: 'QR_KEY' })).toBe('key')
  })

  behaviour('a nested call gives the result', async ({ ask }) => {
    const reply = await ask('callProbe', { probe: 'addThenGet', given: { id: 'nested' } })
    expect(reply).toMatchObject({ result: { ok: true, value: { _id: 'nested' } } })
  })

  behaviour('a nested call that fails is −1', async ({ failure }) => {
    expect((await failure('callThrowing')).errCode).toBe(-1)
    expect((await failure('callMissing')).errCode).toBe(-1)
  })

  onEmulator('a nested call costs its caller, and carries no identity', async ({ emulator }) => {
    const nested = { probe: 'callProbe', given: { probe: 'addThenGet', given: { id: 'paid' } } }
    const { costs } = await emulator.call('probe', 'li-na', nested)
    expect(costs).toMatchObject({ databaseRequests: 2, documentsRead: 1, documentsWritten: 1 })
    const context = { probe: 'callProbe', given: { probe: 'context' } }
    const { result } = await emulator.call('probe', 'li-na', context)
    const inner = result as { value: { result: { value: object } } }
    expect(inner.value.result.value).toMatchObject({ SOURCE: 'wx_client,scf' })
    expect(inner.value.result.value).not.toHaveProperty('OPENID')
  })

  onEmulator('every full pool can still be called from inside', async ({ emulator }) => {
    const nested = { probe: 'callProbe', given: { probe: 'context' } }
    const calls = [1, 2, 3, 4].map(() => emulator.call('probe', 'li-na', nested))
    for (const { result } of await Promise.all(calls)) expect(result).toMatchObject({ ok: true })
  })

  onEmulator('an instance serves one event at a time and keeps its memory', async (on) => {
    const { emulator } = on
    const first = (await emulator.call('probe', 'li-na', { probe: 'seen' })).result
    const second = (await emulator.call('probe', 'li-na', { probe: 'seen' })).result
    const [before, after] = [first, second] as { value: number }[]
    expect(after?.value).toBe((before?.value ?? 0) + 1)
  })

  onEmulator('the first event of an instance is cold, the next is not', async ({ emulator }) => {
    await expect(fails(emulator, 'throwing')).resolves.toMatchObject({ errCode: -504002 })
    const context = { probe: 'context' }
    expect((await emulator.call('probe', 'li-na', context)).cold).toBe(false)
  })

  onEmulator('a function that is not there, or cannot load, or exports no main', async (on) => {
    await expect(fails(on.emulator, 'absent')).resolves.toMatchObject({ errCode: -501000 })
    await expect(fails(on.emulator, '../probe')).resolves.toMatchObject({ errCode: -501000 })
    await expect(fails(on.emulator, 'unloadable')).resolves.toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('cannot load') as string,
    })
    await expect(fails(on.emulator, 'empty')).resolves.toMatchObject({ errCode: -504002 })
  })

  onEmulator('a function that is built again is loaded again', async ({ emulator, files }) => {
    const answer = (value: number) => `exports.main = () => ${value}`
    addFunction(files.functionsFolder, 'rebuilt', answer(1))
    expect((await emulator.call('rebuilt', 'li-na', {})).result).toBe(1)
    addFunction(files.functionsFolder, 'rebuilt', answer(2))
    const second = await emulator.call('rebuilt', 'li-na', {})
    expect(second).toMatchObject({ result: 2, cold: true })
  })

  onEmulator('a spin ends at the timeout, and only that instance', async ({ emulator }) => {
    const spins = fails(emulator, 'spinning', { spin: true })
    expect((await emulator.call('spinning', 'li-na', {})).result).toBe('idle')
    await expect(spins).resolves.toMatchObject({ errCode: -504003 })
    expect((await emulator.call('spinning', 'li-na', {})).result).toBe('idle')
  })

  onEmulator('an exit ends only that instance', async ({ ask, emulator }) => {
    const ends = fails(emulator, 'probe', { probe: 'exit' })
    await expect(ends).resolves.toMatchObject({ errCode: -504002 })
    expect(await ask('seen')).toBe(1)
  })

  onEmulator('instances that die while idle are replaced', async ({ emulator }) => {
    for (let round = 0; round < 3; round += 1) {
      expect((await emulator.call('leaving', 'li-na', {})).result).toBe('bye')
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  })

  onEmulator('running out of memory ends only that instance', async ({ ask, emulator }) => {
    const ends = fails(emulator, 'filling')
    await expect(ends).resolves.toMatchObject({ errMsg: expect.stringMatching(/memory/) as string })
    expect(await ask('seen')).toBeGreaterThan(0)
  })

  onEmulator('a reply of more than 1 MB is −604001', async ({ ask, emulator }) => {
    expect(await ask<string>('reply', { bytes: 1_000_000 })).toHaveLength(1_000_000)
    const large = fails(emulator, 'probe', { probe: 'reply', given: { bytes: 1_048_577 } })
    await expect(large).resolves.toMatchObject({ errCode: -604001 })
  })

  onEmulator('what a function logs is kept with its invocation', async ({ ask, emulator }) => {
    await ask('log', { line: '一行日志' })
    const line = emulator.logs().find((entry) => entry.line.includes('一行日志'))
    expect(line).toMatchObject({ functionName: 'probe', level: 'log' })
    expect(line?.invocation).toMatch(/^[0-9a-f-]{36}$/)
  })

  onEmulator('the clock shifts cold and warm instances and server dates', async (on) => {
    const { ask, emulator } = on
    emulator.clock.set('2027-05-01T00:00:00.000Z')
    const shifted = await ask<{ now: string; number: number; text: string }>('now')
    expect(shifted.now).toMatch(/^2027-05-01T00:00:0/)
    expect(new Date(shifted.number).toISOString()).toMatch(/^2027-05-01T00:00:0/)
    expect(shifted.text).toContain('2027')
    emulator.clock.advance(24 * 3_600_000)
    expect((await ask<{ now: string }>('now')).now).toMatch(/^2027-05-02/)
    const dates = await ask<{ server: string; functionNow: string }>('storeDates', { id: 'clock' })
    expect(dates.server).toMatch(/^2027-05-02/)
    expect(dates.functionNow).toMatch(/^2027-05-02/)
  })
})

/** What the call rejects with. */
async function fails(emulator: Emulator, name: string, event: object = {}): Promise<unknown> {
  try {
    return await emulator.call(name, 'li-na', event)
  } catch (error) {
    return error
  }
}
