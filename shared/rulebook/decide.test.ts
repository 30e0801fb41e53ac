import { refusedWith } from '../kernel/testing/refused'
import { adopted, approved, changed, proposed, returned, started } from './decide'
import { firstBook } from './first-book'

/** The same person does not act at two levels on one rulebook, whichever comes first. */

const now = '2026-03-20T12:00:00.000+08:00'
const by = (member: string) => ({ actor: { member, name: member }, now })
const [officer, secretary, decider] = ['chen-zhiyuan', 'zheng-guohua', 'shen-jianhua']
const branch = { _id: 'overhaul-branch', path: '/party-committee/overhaul-branch' }
const rulebook = { ...firstBook, version: '2027-1' }
const [, ...fewer] = rulebook.indicators
const basis = { kind: 'analysis', text: '区分不出。' } as const
const change = { rulebook: { ...rulebook, indicators: fewer }, base: firstBook, basis }
const proposal = { base: firstBook, frames: [], formalist: [] }
const meeting = { title: '党员大会', heldOn: '2026-03-18', expected: 9, present: 9, ayes: 9 }

const draft = started({ _id: 'draft-1', branch, base: firstBook, rulebook }, by(officer))
const proposedOne = proposed(changed(draft, 1, change, by(officer)), proposal, by(secretary))
const adoptedOne = adopted(proposedOne, meeting, true, by(secretary))
const returnedOne = returned(adoptedOne, '请写明依据', by(decider))

test.each([officer, secretary])('%s wrote it, and does not decide on it above', (member) => {
  expect(refusedWith(() => approved(adoptedOne, by(member)))).toBe('alreadyActed')
  expect(refusedWith(() => returned(adoptedOne, '无', by(member)))).toBe('alreadyActed')
  expect(approved(adoptedOne, by(decider)).state).toBe('inForce')
})

test('who returned it above does not bring it back from the branch', () => {
  expect(refusedWith(() => proposed(returnedOne, proposal, by(decider)))).toBe('alreadyActed')
  const again = proposed(returnedOne, proposal, by(secretary))
  expect(refusedWith(() => adopted(again, meeting, true, by(decider)))).toBe('alreadyActed')
  expect(adopted(again, meeting, true, by(secretary)).state).toBe('adopted')
})
