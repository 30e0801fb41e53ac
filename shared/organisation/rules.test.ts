import { refusedWith } from '../kernel/testing/refused'
import { nobodyAppointsThemselves, powerOnlyEndsEarlier, superiorsSitAbove } from './rules'
import { branchWith } from './testing/branch'

const branch = branchWith()
const [appointment] = branch.appointments
if (!appointment) throw new Error('A branch with appointments')

test('nobody appoints themselves', () => {
  expect(refusedWith(() => nobodyAppointsThemselves('gu-ming', 'gu-ming'))).toBe('ownMatter')
  expect(() => nobodyAppointsThemselves('li-qiang', 'gu-ming')).not.toThrow()
})

test.each(['inspector', 'decider'] as const)('the %s sits above the branch', (role) => {
  expect(refusedWith(() => superiorsSitAbove(branch, role))).toBe('roleMisplaced')
  const group = { ...branch, kind: 'group' as const }
  expect(refusedWith(() => superiorsSitAbove(group, role))).toBe('roleMisplaced')
  const above = { ...branch, kind: 'generalBranch' as const }
  expect(() => superiorsSitAbove(above, role)).not.toThrow()
  expect(() => superiorsSitAbove(branch, 'secretary')).not.toThrow()
})

test('a term is ended, never lengthened', () => {
  const limited = { ...appointment, until: '2026-06-30' }
  expect(refusedWith(() => powerOnlyEndsEarlier(limited, '2026-07-01'))).toBe(
    'appointmentEndsEarlier',
  )
  expect(() => powerOnlyEndsEarlier(limited, '2026-06-30')).not.toThrow()
  expect(() => powerOnlyEndsEarlier(appointment, '2099-12-31')).not.toThrow()
})
