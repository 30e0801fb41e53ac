import fc from 'fast-check'
import { find } from 'mingo'
import { platformLimits } from '../limits'
import type { Declarations } from './declarations'
import { matching, search } from './search'
import { Store, writeOf } from './store'
import { Transactions } from './transactions'
import type { Document, Fields } from './values'
import { latestView, type View } from './view'

const declarations: Declarations = new Map([
  [
    'people',
    [
      { name: 'branch', keys: ['branch', 'state', '_id'], unique: false },
      { name: 'tags', keys: ['tags'], unique: false },
      { name: 'inner', keys: ['inner.value'], unique: false },
    ],
  ],
])

function storeOf(documents: Document[]): Store {
  const store = new Store(':memory:', declarations)
  store.commit(documents.map((document) => writeOf('people', document)))
  return store
}

/** The same view, counting the documents that a search looks at. */
function counted(view: View): { view: View; looked: () => number } {
  let looked = 0
  const read: View['read'] = (collection, identity) => {
    looked += 1
    return view.read(collection, identity)
  }
  return { view: { ...view, read }, looked: () => looked }
}

const identities = (documents: Fields[]) => documents.map(({ _id }) => _id as string).sort()

describe('search', () => {
  test('an index keeps a search from looking at 10,000 documents', () => {
    const documents = Array.from({ length: 10_000 }, (_, number) => ({
      _id: `p-${number}`,
      branch: `b-${number % 100}`,
      state: number % 2 === 0 ? 'open' : 'closed',
    }))
    const { view, looked } = counted(latestView(storeOf(documents)))
    expect(matching(view, 'people', { branch: 'b-42', state: 'open' })).toHaveLength(100)
    expect(looked()).toBe(100)
    expect(matching(view, 'people', { _id: { $in: ['p-1', 'p-2', 'none'] } })).toHaveLength(2)
    expect(looked()).toBe(103)
  })

  test('an index never changes what is found', () => {
    const value = fc.constantFrom(1, 2, 'a', null, true)
    const list = fc.array(value, { maxLength: 3 })
    const person = fc.record(
      {
        branch: fc.constantFrom('x', 'y', null),
        state: fc.oneof(value, list),
        tags: fc.oneof(value, list),
        inner: fc.oneof(value, fc.record({ value }), fc.array(fc.record({ value }))),
      },
      { requiredKeys: [] },
    )
    const condition = fc.oneof(
      value,
      fc.record({ $in: list }),
      fc.record({ $eq: value }),
      fc.record({ $ne: value }),
    )
    const query = fc.record(
      { branch: condition, state: condition, tags: condition, 'inner.value': condition },
      { requiredKeys: [] },
    )
    const people = fc.array(person, { maxLength: 12 })
    fc.assert(
      fc.property(people, query, fc.boolean(), (rows, asked, isWrapped) => {
        const documents = rows.map((row, number) => ({ ...row, _id: `p-${number}` }))
        const condition = isWrapped ? { $and: [asked, {}] } : asked
        const found = matching(latestView(storeOf(documents)), 'people', condition)
        const scanned = find<Document>(documents, condition).all()
        expect(identities(found)).toEqual(identities(scanned))
      }),
      { numRuns: 300, seed: 20_260_401 },
    )
  })

  test('an index follows updates and removals', () => {
    const store = storeOf([{ _id: 'li-na', branch: 'x', tags: ['red', 'blue'] }])
    const { view, looked } = counted(latestView(store))
    store.commit([writeOf('people', { _id: 'li-na', branch: 'y', tags: ['blue'] })])
    expect(matching(view, 'people', { branch: 'x' })).toEqual([])
    expect(matching(view, 'people', { tags: 'red' })).toEqual([])
    expect(looked()).toBe(0)
    expect(matching(view, 'people', { branch: 'y', tags: 'blue' })).toHaveLength(1)
    store.commit([{ collection: 'people', identity: 'sli-na', document: undefined }])
    expect(matching(view, 'people', { branch: 'y' })).toEqual([])
  })

  test('a snapshot finds by an index what has since changed or gone', () => {
    const store = storeOf([
      { _id: 'li-na', branch: 'x' },
      { _id: 'wang-wei', branch: 'x' },
    ])
    const transactions = new Transactions(store, platformLimits)
    const id = transactions.start()
    const view = transactions.view(id)
    store.commit([writeOf('people', { _id: 'li-na', branch: 'y' })])
    store.commit([{ collection: 'people', identity: 'swang-wei', document: undefined }])
    store.commit([writeOf('people', { _id: 'new', branch: 'x' })])
    expect(identities(matching(view, 'people', { branch: 'x' }))).toEqual(['li-na', 'wang-wei'])
    transactions.write(id, [writeOf('people', { _id: 'own', branch: 'x' })])
    expect(identities(matching(view, 'people', { branch: 'x' }))).toContain('own')
    transactions.abort(id)
    expect(identities(matching(latestView(store), 'people', { branch: 'x' }))).toEqual(['new'])
  })

  test('an unknown operator and JavaScript are refused', () => {
    const view = latestView(storeOf([{ _id: 'li-na', branch: 'x' }]))
    const asked = (query: Fields) => () => search(view, 'people', { query })
    expect(asked({ branch: { $like: 'x' } })).toThrow()
    expect(asked({ $where: 'true' })).toThrow()
  })
})
