import { heldKinds } from './held'
import { personalFile, personalSheets, type Held } from './personal-file'
import { askedByWangFang } from './testing/rectifications'

const nothing: Held = {
  members: [],
  identities: [],
  declarations: [],
  attendances: [],
  entries: [],
  scorecards: [],
  receipts: [],
  appeals: [],
  transfers: [],
  rectifications: [],
  textChecks: [],
  accessLog: [],
}
const made = { person: 'wang-fang', madeAt: '2026-03-20T12:00:00.000+08:00' }
const look = { _id: 'look-1', subjects: ['sun-li', 'wang-fang'], byName: '沈建华' }
const line = { member: 'wang-fang', name: '王芳', onLeave: false }

const file = personalFile(
  made,
  { ...nothing, rectifications: [askedByWangFang], accessLog: [look] },
  [{ record: '主题党日', at: made.madeAt, said: line }],
)
const section = (title: string) => file.sections.find((one) => one.title === title)

test('every stored field stands under its Chinese name', () => {
  const { fields, title } = heldKinds.rectifications
  expect(section(title)?.columns).toEqual(Object.values(fields))
  expect(section(title)?.rows[0]).toContain('部门应为变电检修二班。')
})

test('nothing of others is in it', () => {
  expect(section('查看记录')?.rows[0]).toContain('沈建华')
  expect(JSON.stringify(file)).not.toContain('sun-li')
})

test('a roll is told as far as it is about the person', () => {
  expect(section('活动名单里的我')?.rows).toEqual([
    ['主题党日', made.madeAt, '{"member":"wang-fang","name":"王芳","onLeave":false}'],
  ])
})

test('the spreadsheet has a sheet for each section, with its heads', () => {
  const sheets = personalSheets(file)
  expect(sheets.map(({ name }) => name)).toEqual(file.sections.map(({ title }) => title))
  expect(sheets.every(({ rows, widths }) => rows[0]?.length === widths.length)).toBe(true)
})
