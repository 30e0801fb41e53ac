import { defaultBook } from '../rulebook/default-book'
import { derive } from './derive'
import { honoursCount, isHonoursMonth } from './honours'
import { Chain, once, times } from './testing/chain'

const retired = {
  branch: 'overhaul-branch',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  standing: 'retired' as const,
  scored: false,
}
const city = { indicator: 'J01', variant: 'city', quantity: once }

test('good deeds of a retired member are counted, and are worth no points', () => {
  const chain = new Chain('林秀英', retired)
    .book({ ...city, ownMonth: '2026-03', group: 'achievement:one' })
    .book({ indicator: 'L12', ownMonth: '2026-05', quantity: times(2) })
  expect(honoursCount(defaultBook, chain.scorecard)).toBe(3)
  const { total, scoredMonths, modules } = derive(defaultBook, chain.scorecard, {
    through: '2026-12',
  })
  expect([total, scoredMonths, modules.deduction.points]).toEqual([0, 0, 0])
})

test('one that was taken back is none any more', () => {
  const chain = new Chain('林秀英', retired)
  chain.book({ ...city, ownMonth: '2026-03', matter: 'declaration-1' }).reverse('declaration-1')
  expect(honoursCount(defaultBook, chain.scorecard)).toBe(0)
})

test('of who is scored, or of whom the book records nothing, none is counted', () => {
  const scored = new Chain('王芳').book({ ...city, ownMonth: '2026-03' })
  expect(honoursCount(defaultBook, scored.scorecard)).toBe(0)
  const chain = new Chain('林秀英', retired).book({ ...city, ownMonth: '2026-03' })
  const silent = { ...defaultBook, handling: { retired: 'notScored' as const } }
  expect(honoursCount(silent, chain.scorecard)).toBe(0)
  expect(isHonoursMonth(defaultBook, chain.scorecard, '2026-03')).toBe(true)
  expect(isHonoursMonth(silent, chain.scorecard, '2026-03')).toBe(false)
})
