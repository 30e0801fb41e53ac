import { fault, type Reply } from './reply'
import { afterPage, heldFor, nextOf, startedAt, type Held, type Paged } from './use-more'

interface Page extends Paged {
  rows: string[]
}

const first: Page = { rows: ['李强'], next: 'li-qiang' }
const second: Page = { rows: ['王芳'], next: 'wang-fang' }
const last: Page = { rows: ['何军'] }

const came = (value: Page): Reply<Page> => ({ ok: true, value })
const asking = (held: Held<Page>): Held<Page> => ({ ...held, busy: true, refusal: undefined })

test('begins with the first page and goes on after it', () => {
  const held = startedAt(first)
  expect(held.pages).toEqual([])
  expect(nextOf(held)).toBe('li-qiang')
})

test('nothing is next while the first page is not there', () => {
  expect(nextOf(startedAt<Page>(undefined))).toBeUndefined()
})

test('a page is added to those before it, until the last', () => {
  const two = afterPage(asking(startedAt(first)), first, came(second))
  expect(two).toMatchObject({ pages: [second], busy: false })
  expect(nextOf(two)).toBe('wang-fang')
  const three = afterPage(asking(two), first, came(last))
  expect(three.pages).toEqual([second, last])
  expect(nextOf(three)).toBeUndefined()
})

test('a refused page says why and keeps what is there, to be asked for again', () => {
  const two = afterPage(asking(startedAt(first)), first, came(second))
  const refused = afterPage(asking(two), first, fault)
  expect(refused).toEqual({ first, pages: [second], busy: false, refusal: fault.refusal })
  expect(nextOf(refused)).toBe('wang-fang')
  expect(afterPage(asking(refused), first, came(last))).toMatchObject({
    pages: [second, last],
    refusal: undefined,
  })
})

test('a reload starts anew, and a page asked for before it is not shown', () => {
  const reloaded: Page = { rows: ['李强'], next: 'li-qiang' }
  const two = asking(afterPage(asking(startedAt(first)), first, came(second)))
  expect(heldFor(first, two)).toBe(two)
  const anew = heldFor(reloaded, two)
  expect(anew).toEqual(startedAt(reloaded))
  expect(afterPage(anew, first, came(last))).toBe(anew)
})
