import { refusedWith } from '../kernel/testing/refused'
import { confirmed, counted, finished, lineNow } from './decide-import'
import { fieldsOf } from './fields'
import { nothingYet, pagesOf } from './import'
import {
  doneImport,
  emptyImport,
  faultyImport,
  importing,
  newcomerLine,
  previewedImport,
  runningImport,
} from './testing/imports'
import { memberWith } from './testing/member'

const { now } = importing
const member = memberWith({ _id: 'A-017' })
const changing = {
  ...newcomerLine,
  revision: 0,
  fields: { ...fieldsOf(member), post: 'service' as const },
}

describe('an import', () => {
  test('is confirmed once, after a preview without faults that changes something', () => {
    const confirm = (one: typeof faultyImport, at = now) =>
      refusedWith(() => confirmed(one, '名册核对', { ...importing, now: at }))
    expect(confirm(faultyImport)).toBe('importFaulty')
    expect(confirm(emptyImport)).toBe('importChangesNothing')
    expect(confirm(runningImport)).toBe('importConfirmed')
    expect(confirm(doneImport)).toBe('importConfirmed')
    expect(confirm(previewedImport, '2026-06-26T10:00:00.000+08:00')).toBe('importOutdated')
    expect(runningImport).toMatchObject({ state: 'running', confirmed: { on: '2026-06-18' } })
  })

  test('that is done stays as it was reported', () => {
    expect(finished(doneImport, nothingYet)).toBe(doneImport)
  })

  test('goes to pages of a hundred lines', () => {
    const lines = Array.from({ length: 201 }, () => newcomerLine)
    expect(pagesOf(lines).map(({ length }) => length)).toEqual([100, 100, 1])
    expect(pagesOf([])).toEqual([])
  })
})

describe('a line', () => {
  const outcome = (line: typeof newcomerLine, stored?: typeof member) =>
    lineNow(runningImport, line, stored, now)

  test('enrols or changes, and says so', () => {
    expect(outcome(newcomerLine).outcome).toBe('enrolled')
    expect(outcome(changing, member)).toMatchObject({
      outcome: 'changed',
      change: { from: '2026-07', enrolment: { post: 'service' } },
    })
  })

  test('that was written before counts as what it was', () => {
    const enrolled = { ...member, importedBy: 'import-1' }
    expect(outcome(newcomerLine, enrolled)).toEqual({ outcome: 'done', as: 'enrolled' })
    const said = outcome(changing, member)
    if (said.outcome !== 'changed') throw new Error('Nothing was changed')
    expect(outcome(changing, said.change.member)).toEqual({ outcome: 'done', as: 'changed' })
    expect(outcome(newcomerLine, member)).toEqual({ outcome: 'done', as: 'same' })
  })

  test.each([
    ['of somebody who has been changed since', { ...changing, revision: 1 }, member],
    ['of a number that another has got', changing, { ...member, name: '唐亮' }],
    ['of somebody who has gone elsewhere', changing, { ...member, branch: 'office-branch' }],
    ['of somebody who is gone', changing, undefined],
  ])('%s is left', (_, line, stored) => {
    expect(outcome(line, stored)).toMatchObject({
      outcome: 'left',
      refusal: { code: 'memberChangedMeanwhile' },
    })
  })

  test('of whoever confirmed is left to another', () => {
    const own = { ...changing, member: importing.actor.member }
    expect(outcome(own, member)).toMatchObject({ refusal: { code: 'ownMatter' } })
  })

  test('that cannot be any more is left with the reason', () => {
    const retired = { ...changing, fields: { ...changing.fields, standing: 'retired' as const } }
    const said = outcome(retired, member)
    expect(counted(nothingYet, retired, said)).toMatchObject({
      left: [{ row: 2, member: 'A-017', message: expect.stringContaining('不计分') as string }],
    })
  })
})
