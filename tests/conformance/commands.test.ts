import { conformance, type Subject } from './harness'

interface After {
  stats: { updated: number }
  data: Record<string, unknown>
}

conformance('commands', {}, ({ behaviour }) => {
  const person = () => ({ points: 10, list: ['a', 'b'], deep: { points: 1, kept: true } })
  const after = ({ ask }: Subject, command: string) =>
    ask<After>(command, { id: `update-${command}`, data: person() })

  behaviour('inc adds, inside too, and starts at 0', async (subject) => {
    const { data } = await after(subject, 'increase')
    expect(data).toMatchObject({ points: 12, deep: { points: 0, kept: true }, fresh: 5 })
  })

  behaviour('mul multiplies', async (subject) => {
    expect((await after(subject, 'multiply')).data).toMatchObject({ points: 30 })
  })

  behaviour('push, unshift, pop, pull and addToSet change a list', async (subject) => {
    const lists: Record<string, string[]> = {
      pushOne: ['a', 'b', 'c'],
      pushMany: ['a', 'x', 'y', 'b'],
      unshiftOne: ['z', 'a', 'b'],
      popAndSet: ['a'],
      pullOne: ['b'],
      addToSet: ['a', 'b'],
    }
    for (const [command, list] of Object.entries(lists)) {
      expect([command, (await after(subject, command)).data['list']]).toEqual([command, list])
    }
  })

  behaviour('a plain object merges field by field, set replaces it', async (subject) => {
    const merged = await after(subject, 'mergeObject')
    expect(merged.data['deep']).toEqual({ points: 1, kept: true, more: true })
    const replaced = await after(subject, 'setObject')
    expect(replaced.data['deep']).toEqual({ only: true })
  })

  behaviour('remove removes a field', async (subject) => {
    expect((await after(subject, 'removeField')).data).not.toHaveProperty('points')
  })

  behaviour('a command on a value of the wrong kind fails', async ({ failure }) => {
    const wrong: Record<string, object> = {
      increase: { points: 'ten', deep: {} },
      multiply: { points: null },
      pushOne: { list: 'not a list' },
      addToSet: { list: { a: 1 } },
      pullOne: { list: 3 },
      setInside: { points: 3 },
    }
    for (const [command, data] of Object.entries(wrong)) {
      const { errCode } = await failure(command, { id: `wrong-${command}`, data })
      expect([command, errCode]).toEqual([command, -502001])
    }
  })

  behaviour('in, and, or, exists, null and expressions find', async ({ ask }) => {
    const people = [
      { _id: 'cmd-1', branch: 'commands', number: 1, name: '一号', tags: ['red', 'blue'] },
      { _id: 'cmd-2', branch: 'commands', number: 2, name: '二号' },
      { _id: 'cmd-3', branch: 'commands', number: 3, name: '三号', tags: ['red'] },
      { _id: 'cmd-4', branch: 'commands', number: 4, name: '四号', tags: null },
    ]
    for (const data of people) await ask('addPerson', { data })
    const found: Record<string, string[]> = {
      findIn: ['cmd-1', 'cmd-3'],
      findAnd: ['cmd-2', 'cmd-3'],
      findOr: ['cmd-1', 'cmd-4'],
      findExpressionAnd: ['cmd-2', 'cmd-3', 'cmd-4'],
      findExists: ['cmd-1', 'cmd-3', 'cmd-4'],
      findByTag: ['cmd-1', 'cmd-3'],
      findByExpression: ['cmd-2'],
      findNull: ['cmd-2', 'cmd-4'],
    }
    for (const [probe, ids] of Object.entries(found)) {
      expect([probe, await ask(probe)]).toEqual([probe, ids])
    }
  })
})
