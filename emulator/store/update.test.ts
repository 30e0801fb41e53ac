import { updated } from './update'
import type { Fields } from './values'

const person = { _id: 'li-na', points: 3, name: '李娜', list: [1], deep: { inner: 1 }, none: null }

describe('updated', () => {
  test('leaves the document it was given alone', () => {
    const before = JSON.stringify(person)
    const after = updated(person, { $push: { list: 2 }, $set: { 'deep.inner': 2 } })
    expect(after).toMatchObject({ list: [1, 2], deep: { inner: 2 } })
    expect(JSON.stringify(person)).toBe(before)
  })

  test('gives back the same document where nothing changed', () => {
    expect(updated(person, { $set: { points: 3 } })).toBe(person)
  })

  const accepted: [string, Fields, Fields][] = [
    ['inc of a missing field', { $inc: { fresh: 2 } }, { fresh: 2 }],
    ['push to a missing field', { $push: { fresh: 1 } }, { fresh: [1] }],
    ['set of a path that is not there', { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['set inside a list by position', { $set: { 'list.0': 9 } }, { list: [9] }],
    ['unset of a missing field', { $unset: { absent: '' } }, {}],
  ]
  test.each(accepted)('%s', (_, modifier, expected) => {
    expect(updated(person, modifier)).toMatchObject(expected)
  })

  const refused: [string, Fields][] = [
    ['inc of a text', { $inc: { name: 1 } }],
    ['inc of null', { $inc: { none: 1 } }],
    ['inc by a text', { $inc: { points: '1' } }],
    ['mul of a list', { $mul: { list: 2 } }],
    ['push to a text', { $push: { name: 1 } }],
    ['push to null', { $push: { none: 1 } }],
    ['pull from a number', { $pull: { points: 1 } }],
    ['set under a number', { $set: { 'points.inner': 1 } }],
    ['set under null', { $set: { 'none.inner': 1 } }],
    ['set under a list by name', { $set: { 'list.name': 1 } }],
    ['two updates of one field', { $set: { points: 1 }, $inc: { points: 1 } }],
    ['a field and its inside', { $set: { deep: {}, 'deep.inner': 1 } }],
    ['a change of _id', { $set: { _id: 'other' } }],
    ['an unknown operator', { $increase: { points: 1 } }],
    ['a plain field', { points: 1 }],
    ['nothing', {}],
  ]
  test.each(refused)('%s is refused', (_, modifier) => {
    expect(() => updated(person, modifier)).toThrow()
  })
})
