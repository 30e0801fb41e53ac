import { platformLimits } from '../limits'
import { Store, writeOf } from './store'
import { Transactions } from './transactions'

const setUp = (limits: Partial<typeof platformLimits> = {}) => {
  const store = new Store(':memory:', new Map([['people', []]]))
  const transactions = new Transactions(store, { ...platformLimits, ...limits })
  return { store, transactions, people: store.collection('people') }
}
const write = (id: string, points: number) => [writeOf('people', { _id: id, points })]

describe('Transactions', () => {
  test('two that write different documents both commit', () => {
    const { transactions, people } = setUp()
    const [first, second] = [transactions.start(), transactions.start()]
    transactions.write(first, write('li-na', 1))
    transactions.write(second, write('wang-wei', 2))
    transactions.commit(first)
    transactions.commit(second)
    expect([...people.documents()]).toHaveLength(2)
  })

  test('a conflict ends the transaction that meets it, and only that', () => {
    const { transactions, people } = setUp()
    const [first, second] = [transactions.start(), transactions.start()]
    transactions.write(first, write('li-na', 1))
    const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
    expect(() => transactions.write(second, write('li-na', 2))).toThrow(
      expect.objectContaining(conflict) as Error,
    )
    expect(transactions.has(second)).toBe(false)
    transactions.commit(first)
    expect(people.current('sli-na')).toMatchObject({ points: 1 })
  })

  test('a write after another commit is a conflict; a fresh transaction is not', () => {
    const { store, transactions } = setUp()
    const stale = transactions.start()
    transactions.view(stale)
    store.commit(write('li-na', 1))
    expect(() => transactions.write(stale, write('li-na', 2))).toThrow()
    const fresh = transactions.start()
    transactions.write(fresh, write('li-na', 2))
    transactions.commit(fresh)
  })

  test('the snapshot begins at the first operation, not at the start', () => {
    const { store, transactions } = setUp()
    const id = transactions.start()
    store.commit(write('li-na', 1))
    expect(transactions.view(id).read('people', 'sli-na')).toMatchObject({ points: 1 })
  })

  test('one that has ended is refused', () => {
    const { transactions } = setUp()
    const id = transactions.start()
    transactions.commit(id)
    expect(() => transactions.commit(id)).toThrow()
    expect(() => transactions.view(id)).toThrow()
  })

  test('it expires and frees its documents', async () => {
    const { transactions, people } = setUp({ transactionMilliseconds: 20 })
    const id = transactions.start()
    transactions.write(id, write('li-na', 1))
    await transactions.writeAlone(() => ({ writes: write('li-na', 5) }))
    expect(people.current('sli-na')).toMatchObject({ points: 5 })
    expect(() => transactions.commit(id)).toThrow()
  })

  test('a plain write does not wait for ever', async () => {
    const { transactions } = setUp({ lockWaitMilliseconds: 20 })
    transactions.write(transactions.start(), write('li-na', 1))
    const plain = transactions.writeAlone(() => ({ writes: write('li-na', 5) }))
    await expect(plain).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    transactions.abortAll()
  })
})
