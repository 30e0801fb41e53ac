import { stepsOf } from './steps'

const standings = (...given: Parameters<typeof stepsOf>) =>
  stepsOf(...given).map(({ standing }) => standing)

test('a draft is being written, a proposed one waits for the meeting', () => {
  const ahead = ['ahead', 'ahead', 'ahead', 'ahead']
  expect(standings({ state: 'draft', filing: 'file' })).toEqual(['now', ...ahead])
  expect(standings({ state: 'returned', filing: 'approve' })).toEqual(['now', ...ahead])
  expect(standings({ state: 'proposed', filing: 'file' })[2]).toBe('now')
})

test('an adopted one waits for the superior who approves', () => {
  const steps = stepsOf({ state: 'adopted', filing: 'approve' })
  expect(steps.find(({ standing }) => standing === 'now')?.title).toBe('上级批准')
})

test('nothing is due any more of one that is in force or abandoned', () => {
  expect(new Set(standings({ state: 'inForce', filing: 'file' }))).toEqual(new Set(['done']))
  expect(new Set(standings({ state: 'abandoned', filing: 'file' }))).toEqual(new Set(['ahead']))
})
