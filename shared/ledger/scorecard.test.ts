import { attended, Chain } from './testing/chain'

const meeting = { indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) }

describe('the scorecard', () => {
  it('lists the last five facts, the latest first', () => {
    const chain = new Chain('王芳')
    for (const matter of ['a', 'b', 'c', 'd', 'e', 'f']) chain.book({ ...meeting, matter })
    expect(chain.scorecard.recent.map(({ entry }) => entry.split(':')[2])).toEqual([
      'f',
      'e',
      'd',
      'c',
      'b',
    ])
  })

  it('has field names that the database takes', () => {
    const chain = new Chain('王芳').book(meeting).freeze('2026-H1')
    const names = new Set<string>()
    JSON.stringify([chain.scorecard, chain.entries], (name, value: unknown) => {
      if (!/^\d*$/.test(name)) names.add(name)
      return value
    })
    names.delete('_id')
    expect([...names].filter((name) => !/^[a-zA-Z0-9][a-zA-Z0-9_]{0,31}$/.test(name))).toEqual([])
  })
})
