import { derive } from '@shared/ledger/derive'
import { Chain } from '@shared/ledger/testing/chain'
import { quarterlyBook } from '@shared/rulebook/examples/quarterly'
import { firstBook } from '@shared/rulebook/first-book'
import { modulesOf } from './modules'

const { scorecard } = new Chain('王芳')

test.each([
  [firstBook, ['基础分', '履职分', '加分', '扣分']],
  [quarterlyBook, ['基础分', '争创分', '季度加分', '扣分']],
])('a book names its modules: $title', (book, titles) => {
  const score = derive(book, scorecard, { through: '2026-06' })
  expect(modulesOf(book, score).map(({ title }) => title)).toEqual(titles)
})
