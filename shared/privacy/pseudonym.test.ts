import { pseudonymOf, renamed } from './pseudonym'
import { askedByWangFang, correctedOne } from './testing/rectifications'

const to = pseudonymOf('7K2M9Q')
const renaming = { member: 'wang-fang', from: '王芳', to }

test('a name goes wherever the id stands beside it', () => {
  expect(renamed(askedByWangFang, renaming)).toEqual({ ...askedByWangFang, subjectName: to })
  const activity = {
    expected: [
      { member: 'wang-fang', name: '王芳', onLeave: false },
      { member: 'sun-li', name: '孙丽', onLeave: false },
    ],
    changes: [{ by: 'wang-fang', byName: '王芳' }],
  }
  expect(renamed(activity, renaming)).toEqual({
    expected: [{ member: 'wang-fang', name: to, onLeave: false }, activity.expected[1]],
    changes: [{ by: 'wang-fang', byName: to }],
  })
})

test('somebody else of the same name keeps theirs; a name without an id is taken along', () => {
  const namesake = { member: 'wang-fang-2', name: '王芳', endorsedBy: 'a', endorsedByName: '王芳' }
  expect(renamed(namesake, renaming)).toBe(namesake)
  expect(renamed({ proposedByName: '王芳' }, renaming)).toEqual({ proposedByName: to })
})

test('a document that does not name the person is the same one', () => {
  expect(renamed(correctedOne, { ...renaming, member: 'he-jun', from: '何军' })).toBe(correctedOne)
})

test('twice changes nothing more', () => {
  const once = renamed(askedByWangFang, renaming)
  expect(renamed(once, renaming)).toBe(once)
})
