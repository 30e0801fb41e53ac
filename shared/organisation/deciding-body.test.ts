import { decidingBody } from './deciding-body'

test.each([
  [1, 'membersMeeting'],
  [6, 'membersMeeting'],
  [7, 'committee'],
  [40, 'committee'],
])('in a branch of %d formal members decides the %s', (formal, body) => {
  expect(decidingBody(formal)).toBe(body)
})
