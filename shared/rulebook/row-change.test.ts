import { changedRow } from './row-change'
import { findIndicator } from './rulebook'
import { everyKindBook } from './testing/every-kind-book'

function row(code: string) {
  const found = findIndicator(everyKindBook, code)
  if (found === undefined) throw new Error(`No row ${code}`)
  return found
}

test('what a phone leaves out of levels and ranges stays, the exceptions too', () => {
  const levels = [{ variant: 'company', value: 300 }]
  expect(changedRow(row('J01'), { levels }).formula).toMatchObject({
    variants: [
      { value: 300, except: [{ value: 150 }] },
      { least: 300, except: [{ most: 400 }] },
    ],
  })
  expect(changedRow(row('J08'), { most: 400 }).formula).toMatchObject({
    least: 100,
    most: 400,
    except: [{ least: 100, most: 200 }],
  })
})

test('an exception is changed by its place', () => {
  const levels = [
    { variant: 'company', except: [{ value: 100 }] },
    { variant: 'courage', except: [{ most: 300 }] },
  ]
  expect(changedRow(row('J01'), { levels }).formula).toMatchObject({
    variants: [
      { value: 200, except: [{ value: 100 }] },
      { least: 300, most: 500, except: [{ least: 200, most: 300 }] },
    ],
  })
  expect(changedRow(row('J08'), { except: [{ least: 50 }] }).formula).toMatchObject({
    except: [{ least: 50, most: 200 }],
  })
})
