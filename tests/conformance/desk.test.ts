import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PortInUse, startEmulator, type Emulator } from '../../emulator'
import { buildProbe, uploadFolder, type ProbeFolder } from './build-probe'
import { optionsOf } from './harness'
import { describeOnEmulator } from './hosted'

/** What a browser reaches. */
describeOnEmulator('client addresses', () => {
  let files: ProbeFolder
  let emulator: Emulator
  beforeAll(async () => {
    files = buildProbe()
    const staticFolder = join(files.folder, 'h5')
    mkdirSync(staticFolder)
    writeFileSync(join(staticFolder, 'index.html'), '<title>h5</title>')
    writeFileSync(join(staticFolder, 'app.js'), 'void 0')
    writeFileSync(join(files.folder, 'secret.txt'), 'secret')
    emulator = await startEmulator({ ...optionsOf(files), staticFolder })
  })
  afterAll(async () => {
    await emulator.close()
    files.remove()
  })

  const get = (path: string) => fetch(`${emulator.url}${path}`)
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${emulator.url}${path}`, { method: 'POST', body, headers })
  const asMember = { 'x-demo-openid': 'li-na' }

  test('a call answers with a result and its cost', async () => {
    const event = JSON.stringify({ probe: 'addThenGet', given: { id: 'http' } })
    const reply = await post('/call/probe', event, asMember)
    expect(await reply.json()).toMatchObject({
      result: { ok: true },
      requestId: expect.any(String) as string,
    })
    const cost = JSON.parse(reply.headers.get('x-cost') ?? '{}') as object
    expect(cost).toMatchObject({
      databaseRequests: 2,
      documentsRead: 1,
      documentsWritten: 1,
      requests: 2,
    })
  })

  test('a failed call answers 200 with an errCode', async () => {
    const reply = await post('/call/throwing', '{}', asMember)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ errCode: -504002 })
  })

  test('without the header nobody is logged in', async () => {
    const reply = await post('/call/probe', JSON.stringify({ probe: 'context' }))
    const { result } = (await reply.json()) as { result: { value: object } }
    expect(result.value).not.toHaveProperty('OPENID')
  })

  test('a page of another site is refused, one of this machine is not', async () => {
    const from = (origin: string) => post('/call/echo', '{}', { ...asMember, origin })
    expect((await from('https://example.com')).status).toBe(403)
    expect((await from('null')).status).toBe(403)
    expect((await from(emulator.url)).status).toBe(200)
    expect((await from('http://localhost:10086')).status).toBe(200)
  })

  test('an upload needs a person, and a folder that the rules allow', async () => {
    const to = `/upload?path=${uploadFolder}`
    const stored = await post(`${to}/1.png`, 'bytes', asMember)
    expect(await stored.json()).toMatchObject({
      fileID: expect.stringContaining(`${uploadFolder}/1.png`) as string,
    })
    expect((await post('/upload?path=uploads/li-na/1.png', 'bytes', asMember)).status).toBe(403)
    expect((await post(`${to}/2.png`, 'bytes')).status).toBe(403)
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    const refused = post(`${to}/3.png`, large, asMember)
    expect(
      await refused.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
  })

  test('the app is served, its pages too, and nothing beside it', async () => {
    expect(await (await get('/app/?as=li-na')).text()).toContain('h5')
    expect(await (await get('/app/pages/home')).text()).toContain('h5')
    expect((await get('/app/app.js')).headers.get('content-type')).toContain('javascript')
    expect((await get('/app/missing.js')).status).toBe(404)
    expect((await get('/app/%2e%2e%2fsecret.txt')).status).toBe(404)
    expect((await get('/nowhere')).status).toBe(404)
  })

  test('an address of nothing but slashes is one like any other', async () => {
    expect((await get('//')).status).toBe(200)
    expect((await get('//nowhere')).status).toBe(404)
    expect(await (await get('//healthz')).json()).toMatchObject({ ok: true })
  })

  test('the desk shows people, a clock and timers', async () => {
    const data = { _id: 'li-na', name: '李娜', roles: ['member'], branch: 'first' }
    const event = { probe: 'addTo', given: { collection: 'identities', data } }
    await emulator.call('probe', 'li-na', event)
    expect(await (await get('/')).text()).toContain('演示人员')
    expect(await (await get('/demo/people')).json()).toEqual([
      { first: false, openid: 'li-na', name: '李娜', label: 'member', branch: 'first' },
    ])
    expect(await (await get('/demo/outbox')).json()).toEqual([])
    expect(await (await get('/healthz')).json()).toMatchObject({ ok: true })
    const timers = [{ functionName: 'probe', triggerName: 'nightly' }]
    expect(await (await get('/demo/triggers')).json()).toEqual(timers)
    const unknown = JSON.stringify({ functionName: 'probe', triggerName: 'other' })
    expect((await post('/demo/triggers', unknown)).status).toBe(404)
  })

  test('the clock can be turned, to a moment only', async () => {
    const now = '2027-03-04T05:06:07.000Z'
    await post('/demo/clock', JSON.stringify({ now }))
    expect(await (await get('/demo/clock')).json()).toMatchObject({
      now: expect.stringMatching(/^2027-03-04T05:06/) as string,
    })
    for (const odd of ['tomorrow', '+275760-09-13T00:00:00.000Z', '1969-07-20T20:17:00Z']) {
      expect((await post('/demo/clock', JSON.stringify({ now: odd }))).status).toBe(400)
    }
  })

  test('a port in use is a typed error, and frees the data file', async () => {
    const port = Number(new URL(emulator.url).port)
    const dataFile = join(files.folder, 'second.sqlite')
    const second = startEmulator({ ...optionsOf(files), dataFile, port })
    await expect(second).rejects.toBeInstanceOf(PortInUse)
    await (await startEmulator({ ...optionsOf(files), dataFile })).close()
  })
})
