import { defaultBook } from '../default-book'
import { appraisalBook } from '../examples/appraisal'
import { openEndedBook } from '../examples/open-ended'
import { quarterlyBook } from '../examples/quarterly'
import { allIndicators } from '../rulebook'
import { lintRulebook } from './lint-rulebook'

const rows = allIndicators(defaultBook)
const findings = lintRulebook(defaultBook)
const alarms = findings.filter(({ severity }) => severity !== 'notes')

describe(`the ${rows.length} rows of the default book (false alarms ${alarms.length})`, () => {
  it('that are on are left in peace', () => {
    expect(alarms).toEqual([])
  })

  it('that are off are named', () => {
    const off = rows.filter((row) => row.off === true).map(({ code }) => code)
    expect(off.length).toBeGreaterThan(0)
    expect([...new Set(findings.map(({ indicator }) => indicator))]).toEqual(off)
  })
})

it.each([appraisalBook, openEndedBook, quarterlyBook])('leaves $title in peace', (book) => {
  expect(lintRulebook(book)).toEqual([])
})
