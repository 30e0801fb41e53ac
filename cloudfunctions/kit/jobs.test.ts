import type { Job } from '@shared/job/job'
import { find, put, read } from './database'
import { advanceAllJobs, advanceJob, advanceJobQuietly, jobLeft, registerJob } from './jobs'
import { log } from './log'
import { transact, type Transaction } from './transaction'

jest.mock('./database', () => ({ find: jest.fn(), put: jest.fn(), read: jest.fn() }))
jest.mock('./transaction', () => ({ transact: jest.fn() }))
jest.mock('./log', () => ({ log: { warn: jest.fn() } }))

const now = '2026-03-30T16:00:00.000+08:00'
const job: Job = {
  _id: 'postMeeting:meeting-1',
  kind: 'postMeeting',
  document: 'meeting-1',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  state: 'running',
  done: 0,
  total: 3,
  startedAt: now,
}

let stored: Job | undefined
const chunk = jest.fn()
const finish = jest.fn()

beforeEach(() => {
  jest.resetAllMocks()
  stored = job
  jest.mocked(read).mockImplementation(() => Promise.resolve(stored as never))
  jest.mocked(find).mockImplementation(() => Promise.resolve((stored ? [stored] : []) as never))
  jest.mocked(put).mockImplementation((_, document) => {
    stored = document as Job
    return Promise.resolve()
  })
  const inside = { read, put } as unknown as Transaction
  jest.mocked(transact).mockImplementation((body) => body(inside))
  chunk.mockImplementation(({ done }: Job) => Promise.resolve({ done: Math.min(done + 2, 3) }))
  finish.mockResolvedValue(undefined)
  registerJob('postMeeting', { chunk, finish })
})

test('goes on chunk by chunk, finishes once, and writes how far it has come', async () => {
  expect(await advanceJob(job._id, now)).toMatchObject({ state: 'done', done: 3 })
  expect(chunk.mock.calls.map(([given]: [Job]) => given.done)).toEqual([0, 2])
  expect(finish).toHaveBeenCalledTimes(1)
  expect(jest.mocked(put).mock.calls.map(([, one]) => (one as Job).done)).toEqual([2, 3])
})

test('a job that is done or not there is left alone', async () => {
  stored = { ...job, state: 'done' }
  expect(await advanceJob(job._id, now)).toEqual(stored)
  stored = undefined
  expect(await advanceJob(job._id, now)).toBeUndefined()
  expect(chunk).not.toHaveBeenCalled()
})

test('what fails stops it where it was; the command that began it is not undone', async () => {
  chunk.mockRejectedValueOnce(new Error('socket hang up'))
  await expect(advanceJob(job._id, now)).rejects.toThrow('socket')
  expect(stored).toEqual(job)
  chunk.mockRejectedValueOnce(new Error('socket hang up'))
  await expect(advanceJobQuietly(job._id, now)).resolves.toBeUndefined()
  expect(log.warn).toHaveBeenCalledTimes(1)
  expect(await jobLeft(job._id)).toBe(3)
})

test('stops when its time is used up, and the timer goes on from there', async () => {
  const clock = jest.spyOn(Date, 'now')
  clock.mockReturnValueOnce(0).mockReturnValue(9_000)
  expect(await advanceJob(job._id, now)).toMatchObject({ state: 'running', done: 2 })
  clock.mockRestore()
  expect(await advanceAllJobs(now)).toBe(0)
  expect(stored).toMatchObject({ state: 'done' })
})

test('the slower of two runners takes nothing back, and goes on from where the other is', async () => {
  stored = { ...job, total: 9 }
  chunk.mockImplementationOnce(({ done }: Job) => {
    stored = { ...job, total: 9, done: 8 }
    return Promise.resolve({ done: done + 2 })
  })
  chunk.mockImplementation(({ done }: Job) => Promise.resolve({ done: done + 1 }))
  expect(await advanceJob(job._id, now)).toMatchObject({ state: 'done', done: 9 })
  expect(chunk.mock.calls.map(([given]: [Job]) => given.done)).toEqual([0, 8])
})

test('what another runner has ended meanwhile stays ended', async () => {
  const ended: Job = { ...job, state: 'done', done: 3 }
  chunk.mockImplementationOnce(() => {
    stored = ended
    return Promise.resolve({ done: 2 })
  })
  expect(await advanceJob(job._id, now)).toEqual(ended)
  expect(stored).toEqual(ended)
  expect(finish).not.toHaveBeenCalled()
})

test('the timer begins no further job once its time is used up', async () => {
  const clock = jest.spyOn(Date, 'now')
  clock.mockReturnValueOnce(0).mockReturnValue(31_000)
  expect(await advanceAllJobs(now)).toBe(1)
  clock.mockRestore()
  expect(chunk).not.toHaveBeenCalled()
})

test('a kind that nobody registered is a broken invariant', async () => {
  stored = { ...job, kind: 'freezeHalfYear' }
  await expect(advanceJob(job._id, now)).rejects.toThrow('freezeHalfYear')
})
