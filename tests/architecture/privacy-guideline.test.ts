import fs from 'node:fs'
import path from 'node:path'
import { guidelineInMarkdown } from '@shared/privacy/guideline'
import {
  collectionProblems,
  documentProblems,
  interfaceProblems,
  interfacesUsed,
} from '../support/guideline-problems'
import { filesBelow, readJson, root } from './support/tree'

const collections = Object.keys(
  readJson('cloudfunctions/database/collections.json') as Record<string, unknown>,
)
const app = filesBelow(['miniprogram/src'], ['.ts', '.tsx']).filter(
  ({ path: file }) => !file.includes('.test.'),
)

/** The fields are compared with what is stored in tests/journeys/access-matrix.test.ts. */
describe('the privacy guideline', () => {
  it('speaks of every collection, and of none that is not there', () => {
    expect(collectionProblems(collections)).toEqual([])
  })

  it('names every interface of the platform that the app uses, and no other', () => {
    expect(interfaceProblems(app)).toEqual([])
  })

  it('is the document in the repository, word for word', () => {
    const document = path.join(root, 'docs/privacy-guideline.md')
    const text = fs.existsSync(document) ? fs.readFileSync(document, 'utf8') : ''
    // What it should be, to be taken over once somebody has read it.
    fs.writeFileSync(path.join(root, 'dist/privacy-guideline.md'), guidelineInMarkdown())
    expect(documentProblems(text)).toEqual([])
  })
})

describe('planted', () => {
  it('a collection of which nothing is told is found, and one that is not there', () => {
    expect(collectionProblems([...collections, 'diaries'])).toEqual(['diaries is not told'])
    expect(collectionProblems(collections.slice(1))).toHaveLength(1)
  })

  it.each([
    ['Taro.getLocation({})', 'getLocation'],
    ['void wx.saveImageToPhotosAlbum({ filePath })', 'saveImageToPhotosAlbum'],
    ['<Camera mode="scanCode" />', 'Camera'],
    ['<Input type="nickname" />', 'nickname'],
    ['<Button openType="getPhoneNumber" />', 'getPhoneNumber'],
  ])('the use of %s is found', (text, name) => {
    expect(interfacesUsed([{ path: 'a.tsx', text }])).toEqual([name])
    expect(interfaceProblems([...app, { path: 'a.tsx', text }])).toEqual([
      `${name} is used and not told`,
    ])
  })

  it('an interface that is no longer used is found, and a document that says otherwise', () => {
    expect(interfaceProblems([])).not.toEqual([])
    expect(documentProblems(`${guidelineInMarkdown()}\n也存手机号。\n`)).toHaveLength(1)
  })
})
