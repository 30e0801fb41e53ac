import { moduleTitlesOf } from './module-points'

test.each([
  ['基础分', '基础'],
  ['加分', '加分'],
  ['民主评议分', '民主评议'],
  ['日常积分', '日常积分'],
])('%s is %s below a bar', (title, short) => {
  expect(moduleTitlesOf([{ module: 'base', title }])).toEqual({ base: short })
})
