import { codeIn, linkOf } from './bind-link'

test.each([
  ['a deployment with an address', 'https://points.example/bind'],
  ['a browser', 'http://localhost:8080/#/features/binding/bind/index'],
  ['neither', undefined],
])('the slip of %s gives its code back', (_, page) => {
  expect(codeIn(linkOf('7K2M9QWX', page))).toBe('7K2M9QWX')
})

test('what somebody typed is left as it is', () => {
  expect(codeIn(' 7k2m 9qwx ')).toBe('7k2m 9qwx')
})
