import { cleanImage } from '../cloudfunctions/kit/image'
import * as cast from './cast'
import { photo } from './photo'

const everyone = [...cast.members, ...cast.superiors]

describe('the cast', () => {
  test('is a branch of thirty and two of its superior, each once', () => {
    expect([cast.members.length, cast.superiors.length]).toEqual([30, 2])
    expect(new Set(everyone.map(({ member }) => member)).size).toBe(32)
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(32)
  })

  test('has a committee of five formal members, none of whom is liaison or deputy', () => {
    expect(cast.committee).toHaveLength(5)
    expect(cast.committee).toContain(cast.secretary)
    for (const member of [cast.liaison, cast.deputyLiaison]) {
      expect(cast.committee).not.toContain(member)
    }
    const formal = cast.members.filter(({ standing }) => standing === 'formal')
    for (const member of cast.committee) expect(formal.map((one) => one.member)).toContain(member)
  })

  test('has those for whom things differ: probationary, joined later, without a phone', () => {
    const { members } = cast
    expect(members.filter(({ standing }) => standing === 'probationary')).toHaveLength(1)
    expect(members.filter(({ since }) => since > '2026-01')).toHaveLength(1)
    expect(members.filter(({ hasPhone }) => !hasPhone)).toHaveLength(1)
  })
})

describe('the photos', () => {
  test('are pictures that the product takes, each with its own bytes', () => {
    const photos = [1, 2, 3].map((seed) => Buffer.from(photo(seed)))
    for (const one of photos) expect(cleanImage(one)?.kind).toBe('png')
    expect(new Set(photos.map((one) => one.toString('base64'))).size).toBe(3)
  })

  test('are the same for the same seed', () => {
    expect(photo(7)).toEqual(photo(7))
  })
})
