import { Fragment, jsx, jsxs } from './jsx-runtime'
import { together } from './together'

test.each([
  ['还有 1 项', '还有 1\u00a0项'],
  ['6 月 15 日 14:00', '6\u00a0月\u00a015\u00a0日 14:00'],
  ['今天 14:00–16:00', '今天 14:00–\u206016:00'],
  ['第 2 版', '第\u00a02\u00a0版'],
  ['到会 26 / 29', '到会 26\u00a0/\u00a029'],
  ['40.00 分 · 满分', '40.00\u00a0分\u00a0· 满分'],
  ['L12 · 公益', 'L12\u00a0· 公益'],
  ['', ''],
])('%j is kept together', (text, expected) => {
  expect(together(text)).toBe(expected)
})

test('words between tags are kept together, and nothing else is touched', () => {
  const one = jsx('view', { title: '1 项', children: '1 项' })
  expect(one).toMatchObject({ props: { title: '1 项', children: '1\u00a0项' } })
  const several = jsxs(Fragment, { children: ['第 2 版', one, 3] })
  expect(several).toMatchObject({ props: { children: ['第\u00a02\u00a0版', one, 3] } })
})
