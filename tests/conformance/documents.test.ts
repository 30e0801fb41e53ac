import { conformance } from './harness'

interface Rows {
  data: { _id: string; number?: number }[]
}

conformance('documents', {}, ({ behaviour, onEmulator }) => {
  behaviour('add answers with the id, given or made', async ({ ask }) => {
    expect(await ask('addPerson', { data: { _id: 'a-1' } })).toMatchObject({ _id: 'a-1' })
    const made = await ask<{ _id: string }>('addPerson', { data: { branch: 'made' } })
    expect(made._id).toMatch(/^[0-9a-f]{20,}$/)
  })

  behaviour('a taken id is refused with −502001 and E11000', async ({ ask, failure }) => {
    await ask('addPerson', { data: { _id: 'taken' } })
    const { errCode, text } = await failure('addPerson', { data: { _id: 'taken' } })
    expect(errCode).toBe(-502001)
    expect(text).toContain('E11000')
  })

  behaviour('a missing document is an error −1, or null on request', async ({ ask, failure }) => {
    const { errCode, text } = await failure('getPerson', { id: 'nobody' })
    expect(errCode).toBe(-1)
    expect(text).toContain('does not exist')
    expect(await ask('getPersonLeniently', { id: 'nobody' })).toMatchObject({ data: null })
  })

  behaviour('set creates, then replaces the whole document', async ({ ask }) => {
    const created = await ask('setPerson', { id: 's-1', data: { name: '李娜', points: 1 } })
    expect(created).toMatchObject({ _id: 's-1', stats: { created: 1, updated: 0 } })
    const replaced = await ask('setPerson', { id: 's-1', data: { points: 2 } })
    expect(replaced).toMatchObject({ stats: { created: 0, updated: 1 } })
    expect(await ask('getPerson', { id: 's-1' })).toMatchObject({ data: { _id: 's-1', points: 2 } })
  })

  behaviour('update of a missing document counts 0 and creates nothing', async ({ ask }) => {
    const reply = await ask('updatePerson', { id: 'u-0', data: { points: 1 } })
    expect(reply).toMatchObject({ stats: { updated: 0 } })
    expect(await ask('countWhere', { where: { _id: 'u-0' } })).toMatchObject({ total: 0 })
  })

  behaviour('an update that changes nothing counts 0', async ({ ask }) => {
    await ask('setPerson', { id: 'u-1', data: { points: 1 } })
    const reply = await ask('updatePerson', { id: 'u-1', data: { points: 1 } })
    expect(reply).toMatchObject({ stats: { updated: 0 } })
  })

  behaviour('remove counts what it removed', async ({ ask }) => {
    await ask('setPerson', { id: 'r-1', data: { points: 1 } })
    expect(await ask('removePerson', { id: 'r-1' })).toMatchObject({ stats: { removed: 1 } })
    expect(await ask('removePerson', { id: 'r-1' })).toMatchObject({ stats: { removed: 0 } })
  })

  behaviour('get gives 100 unless asked, and never more than 1000', async ({ ask }) => {
    await ask('addManyPeople', { count: 1_100, branch: 'many' })
    const where = { branch: 'many' }
    expect((await ask<Rows>('findPeople', { where })).data).toHaveLength(100)
    const limited = await ask<Rows>('findPeopleLimited', { where, limit: 1_050 })
    expect(limited.data).toHaveLength(1_000)
    expect(await ask('countWhere', { where })).toMatchObject({ total: 1_100 })
  })

  behaviour('an aggregate gives 20 rows unless it has a limit', async ({ ask }) => {
    await ask('addManyPeople', { count: 30, branch: 'rows' })
    const where = { branch: 'rows' }
    expect((await ask<{ list: [] }>('aggregateAll', { where })).list).toHaveLength(20)
    const limited = await ask<{ list: [] }>('aggregateLimited', { where, limit: 25 })
    expect(limited.list).toHaveLength(25)
  })

  behaviour('an aggregate groups and sorts', async ({ ask }) => {
    await ask('addManyPeople', { count: 4, branch: 'group' })
    const { list } = await ask<{ list: { _id: string; total: number }[] }>('aggregateByBranch')
    expect(list).toContainEqual({ _id: 'group', total: 6 })
  })

  behaviour('pages by key give every row once', async ({ ask }) => {
    await ask('addManyPeople', { count: 25, branch: 'page' })
    const seen: string[] = []
    for (let after = ''; ;) {
      const asked = { where: { branch: 'page' }, after, limit: 10 }
      const { data } = await ask<Rows>('pagePeople', asked)
      seen.push(...data.map(({ _id }) => _id))
      expect(data.every((row) => Object.keys(row).sort().join() === '_id,number')).toBe(true)
      if (data.length < 10) break
      after = data.at(-1)?._id ?? ''
    }
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
  })

  behaviour('orderBy, skip and limit work together', async ({ ask }) => {
    await ask('addManyPeople', { count: 5, branch: 'order' })
    const { data } = await ask<Rows>('newestPeople', { where: { branch: 'order' }, skip: 1 })
    expect(data.map(({ number }) => number)).toEqual([3, 2])
  })

  behaviour('where().update and where().remove touch every match', async ({ ask }) => {
    await ask('addManyPeople', { count: 3, branch: 'every' })
    const where = { branch: 'every' }
    const updated = await ask('updateWhere', { where, data: { state: 'done' } })
    expect(updated).toMatchObject({ stats: { updated: 3 } })
    expect(await ask('removeWhere', { where })).toMatchObject({ stats: { removed: 3 } })
  })

  behaviour('a collection that does not exist is refused with −502005', async ({ failure }) => {
    const { errCode } = await failure('addTo', { collection: 'absent', data: { a: 1 } })
    expect(errCode).toBe(-502005)
  })

  behaviour('dates stay dates, and a server date may be shifted', async ({ ask }) => {
    const dates = await ask<{ kinds: boolean[]; same: boolean; offset: number }>('storeDates', {
      id: 'dates',
    })
    expect(dates).toMatchObject({ kinds: [true, true, true], same: true, offset: 60_000 })
    expect(await ask('findByDate', { id: 'dates' })).toEqual([1, 0])
  })

  behaviour('a unique index refuses a second holder', async ({ ask, failure }) => {
    await ask('addTo', { collection: 'numbers', data: { number: 7 } })
    const { text } = await failure('addTo', { collection: 'numbers', data: { number: 7 } })
    expect(text).toContain('E11000')
    const given = { collection: 'numbers', data: { _id: 'freed', number: 8 } }
    await ask('addTo', given)
    await ask('removeFrom', { collection: 'numbers', id: 'freed' })
    await ask('addTo', given)
  })

  behaviour('field names hold letters, digits and _ only', async ({ failure }) => {
    for (const name of ['中文', 'with-dash', '_secret', 'n'.repeat(33)]) {
      const { text } = await failure('addPerson', { data: { [name]: 1 } })
      expect(text).toContain('field name')
    }
  })

  behaviour('a document of more than 16 MB is refused', async ({ failure }) => {
    const text = 'x'.repeat(5_000_000)
    const data = { a: text, b: text, c: text, d: text }
    const refused = await failure('addPerson', { data })
    expect(refused.errCode).toBeLessThan(0)
  })

  onEmulator('the server clamps what the SDK would not have sent', async ({ ask, emulator }) => {
    await ask('addManyPeople', { count: 1_001, branch: 'clamp' })
    const query = JSON.stringify({ branch: 'clamp' })
    const asked = { action: 'database.getDocument', collectionName: 'people', query, limit: 5_000 }
    const body = JSON.stringify(asked)
    const reply = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    const { data } = (await reply.json()) as { data: { list: string[] } }
    expect(data.list).toHaveLength(1_000)
  })

  onEmulator('a created collection can be used, and lasts', async ({ ask, emulator }) => {
    await ask('createCollection', { name: 'extra' })
    await ask('addTo', { collection: 'extra', data: { _id: 'one' } })
    expect(emulator.store.read('extra')).toEqual([{ _id: 'one' }])
  })

  onEmulator('what is imported is under its own id', async ({ ask, failure, emulator }) => {
    emulator.store.import('people', [{ _id: 'imported' }])
    expect(await ask('getPerson', { id: 'imported' })).toMatchObject({ data: { _id: 'imported' } })
    expect((await failure('addPerson', { data: { _id: 'imported' } })).text).toContain('E11000')
  })
})
