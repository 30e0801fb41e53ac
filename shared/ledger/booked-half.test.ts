import { firstBook } from '../rulebook/first-book'
import { derive } from './derive'
import { Chain, once } from './testing/chain'

describe('a half-year and its freeze', () => {
  const late = () =>
    new Chain('王芳')
      .freeze('2026-H1')
      .book({ indicator: 'J01', variant: 'city', ownMonth: '2026-06', quantity: once })

  it('shows a late fact of June in the year and not on the board of the first half', () => {
    const { scorecard } = late()
    const board = derive(firstBook, scorecard, { through: '2026-06', bookedThrough: '2026-H1' })
    expect(board.modules.bonus.points).toBe(0)
    expect(derive(firstBook, scorecard, { through: '2026-06' }).modules.bonus.points).toBe(400)
  })

  it('shows a granted appeal on the next edition of that board', () => {
    const chain = new Chain('王芳').freeze('2026-H1')
    const fact = { indicator: 'J01', variant: 'city', ownMonth: '2026-06', quantity: once }
    chain.book(fact, { intoFrozen: 'grantedAppeal' })
    const horizon = { through: '2026-06', bookedThrough: '2026-H1' }
    expect(derive(firstBook, chain.scorecard, horizon).modules.bonus.points).toBe(400)
  })

  it.each([undefined, 'pump'])('keeps what a later half reversed (group %s)', (group) => {
    const fact = {
      matter: 'honour',
      indicator: 'J01',
      variant: 'city',
      ownMonth: '2026-06',
      quantity: once,
    }
    const chain = new Chain('王芳')
      .book({ ...fact, group })
      .freeze('2026-H1')
      .reverse('honour')
    const board = { through: '2026-06', bookedThrough: '2026-H1' }
    expect(derive(firstBook, chain.scorecard, board).modules.bonus.points).toBe(400)
    expect(derive(firstBook, chain.scorecard, { through: '2026-12' }).modules.bonus.points).toBe(0)
  })
})
