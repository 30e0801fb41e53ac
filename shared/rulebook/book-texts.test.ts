import { newTextsIn } from './book-texts'
import { defaultBook } from './default-book'
import { quarterlyBook } from './examples/quarterly'
import { firstBook } from './first-book'

test('what a known book says is not asked about again, and codes are no texts', () => {
  expect(newTextsIn({ ...firstBook, title: defaultBook.title }, [defaultBook])).toEqual([])
  const [row] = firstBook.indicators
  const changed = { ...firstBook, indicators: [{ ...row, title: '新的名称', code: 'Z1' }] }
  expect(newTextsIn(changed, [firstBook])).toEqual([{ field: 'rulebook', text: '新的名称' }])
})

test('every clause of another branch is a text, also in levels', () => {
  const texts = newTextsIn(quarterlyBook, [defaultBook]).map(({ text }) => text)
  for (const { title, clause } of quarterlyBook.indicators) expect(texts).toContain(clause || title)
  // The default book has the same level, so it is new only to who knows no book.
  expect(texts).not.toContain('集团、市级')
  expect(newTextsIn(quarterlyBook, []).map(({ text }) => text)).toContain('集团、市级')
  expect(texts).not.toContain('Z01')
})
