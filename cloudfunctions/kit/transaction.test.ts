import { log } from './log'
import { TooManyConflicts, transact, UncertainCommit } from './transaction'

const mockStart = jest.fn()
jest.mock('./cloud', () => ({ database: { startTransaction: () => mockStart() as unknown } }))
jest.mock('./log', () => ({ log: { warn: jest.fn() } }))

const conflict = { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionConflict]' }
const missing = { errCode: -1, errMsg: 'document with _id a does not exist' }
const lost = { errCode: -501001, errMsg: 'socket hang up' }
const expired = { code: 'DATABASE_TRANSACTION_FAIL', message: 'has ended or does not exist' }

const get = jest.fn()
const set = jest.fn()
const add = jest.fn()
const commit = jest.fn()
const rollback = jest.fn()

beforeEach(() => {
  jest.resetAllMocks()
  mockStart.mockResolvedValue({
    collection: () => ({ doc: () => ({ get, set }), add }),
    commit,
    rollback,
  })
})

const declaration = { _id: 'declaration-1', state: 'submitted' } as never

test('does: the value of the body, after one commit', async () => {
  get.mockResolvedValue({ data: { _id: 'a' } })
  const value = await transact(async (tx) => {
    await tx.put('declarations', declaration)
    return tx.read('declarations', 'a')
  })
  expect(value).toEqual({ _id: 'a' })
  expect(set).toHaveBeenCalledWith({ data: { state: 'submitted' } })
  expect([commit, rollback].map((mock) => mock.mock.calls.length)).toEqual([1, 0])
})

test('a document that is not there is nothing, an expired transaction is not nothing', async () => {
  get.mockRejectedValueOnce(missing)
  await expect(transact((tx) => tx.read('declarations', 'a'))).resolves.toBeUndefined()
  get.mockRejectedValueOnce(expired).mockResolvedValueOnce({ data: { _id: 'a' } })
  await expect(transact((tx) => tx.read('declarations', 'a'))).resolves.toEqual({ _id: 'a' })
})

test('what the body throws leaves it, and nothing is committed', async () => {
  const refused = new Error('refused')
  await expect(transact(() => Promise.reject(refused))).rejects.toBe(refused)
  expect([commit, rollback].map((mock) => mock.mock.calls.length)).toEqual([0, 1])
})

test('a rollback that fails hides nothing', async () => {
  const refused = new Error('refused')
  rollback.mockRejectedValue(lost)
  await expect(transact(() => Promise.reject(refused))).rejects.toBe(refused)
  expect(log.warn).toHaveBeenCalledTimes(1)
})

test.each([
  ['an operation', add],
  ['the commit', commit],
])('a conflict of %s is tried again', async (_, where) => {
  where.mockRejectedValueOnce(conflict).mockRejectedValueOnce(conflict)
  await transact((tx) => tx.insert('declarations', declaration))
  expect(mockStart).toHaveBeenCalledTimes(3)
})

test('too many conflicts: nothing was written, and it says so', async () => {
  jest.useFakeTimers({ advanceTimers: 50 })
  add.mockRejectedValue(conflict)
  const attempt = transact((tx) => tx.insert('declarations', declaration))
  await expect(attempt).rejects.toBeInstanceOf(TooManyConflicts)
  expect(mockStart).toHaveBeenCalledTimes(8)
  expect(commit).not.toHaveBeenCalled()
  jest.useRealTimers()
})

test('a commit without an answer is uncertain, is not tried again, and lets its locks go', async () => {
  commit.mockRejectedValue(lost)
  const attempt = transact((tx) => tx.insert('declarations', declaration))
  await expect(attempt).rejects.toBeInstanceOf(UncertainCommit)
  expect(mockStart).toHaveBeenCalledTimes(1)
  expect(rollback).toHaveBeenCalledTimes(1)
})
