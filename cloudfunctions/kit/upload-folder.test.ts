import { liesIn, uploadFolderOf } from './upload-folder'

const environment = 'branch-1a2b'
const at = (path: string) => `cloud://${environment}.6272-branch-1a2b-125/${path}`

let own: string
let other: string
beforeAll(() => {
  process.env['SERVER_KEY'] = 'a key of sixteen characters'
  own = uploadFolderOf('wang-fang')
  other = uploadFolderOf('sun-li')
})

test('a folder is the same each time, another for each person and each key', () => {
  expect(own).toMatch(/^uploads\/[0-9a-f]{32}$/)
  expect(uploadFolderOf('wang-fang')).toBe(own)
  expect(other).not.toBe(own)
  process.env['SERVER_KEY'] = 'another key of sixteen'
  expect(uploadFolderOf('wang-fang')).not.toBe(own)
})

test.each([undefined, '', 'fifteen-letters'])('the key %p is none', (key) => {
  if (key === undefined) delete process.env['SERVER_KEY']
  else process.env['SERVER_KEY'] = key
  expect(() => uploadFolderOf('wang-fang')).toThrow('SERVER_KEY')
})

test.each(['a.jpg', 'evidence-12.png', '0b9f3c1e-4d5a-4e6f-8a7b-1c2d3e4f5a6b.jpeg'])(
  'the own %s lies there',
  (name) => expect(liesIn(own, environment, at(`${own}/${name}`))).toBe(true),
)

test.each([
  ['of somebody else', () => at(`${other}/a.jpg`)],
  ['beside the folders', () => at('uploads/a.jpg')],
  ['in a folder of the folder', () => at(`${own}/deeper/a.jpg`)],
  ['on the closed path', () => at('evidence/a.jpg')],
  ['by a way up', () => at(`${own}/../${other}/a.jpg`)],
  ['by a way up and back', () => at(`${other}/../${own}/a.jpg`)],
  ['by an encoded way up', () => at(`${own}/%2e%2e%2f${other}/a.jpg`)],
  ['with an encoded folder', () => at(`${own.replace('/', '%2f')}/a.jpg`)],
  ['by a double stroke', () => at(`/${own}/a.jpg`)],
  ['by a stroke the other way', () => at(`${own}\\a.jpg`)],
  ['of a folder that only begins so', () => at(`${own}0/a.jpg`)],
  ['with something asked behind it', () => at(`${own}/a.jpg?sign=1`)],
  ['on a second line', () => `${at(`${own}/a.jpg`)}\n`],
  ['of another environment', () => at(`${own}/a.jpg`).replace(environment, 'elsewhere')],
  ['of an environment that begins so', () => at(`${own}/a.jpg`).replace('1a2b.', '1a2bc.')],
  ['without a bucket', () => `cloud://${environment}/${own}/a.jpg`],
  ['of the web', () => `https://example.com/${own}/a.jpg`],
  ['as a path', () => `${own}/a.jpg`],
  ['without a name', () => at(`${own}/`)],
])('a file %s does not', (_, file) => {
  expect(liesIn(own, environment, file())).toBe(false)
})

test('where the environment is not known, nothing lies', () => {
  expect(liesIn(own, undefined, `cloud://undefined.bucket/${own}/a.jpg`)).toBe(false)
})
