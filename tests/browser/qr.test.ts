import { liaison, members } from '../../demo/cast'
import { ask } from '../support/ask'
import { fill, sees, tap, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { readFromScreen } from '../support/qr'

/** The code that the organiser's screen draws is one that signs in, however the screen looks. */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()
let activity: string
let waiting: string[]

beforeAll(async () => {
  const { activities } = await ask(server.url, liaison, 'listActivities', {})
  activity = activities.find(({ state }) => state === 'open')?.activity ?? ''
  waiting = await toCome()
})

/** Expected with a phone, and not yet signed in. */
async function toCome(): Promise<string[]> {
  const { lines } = await ask(server.url, liaison, 'showActivity', { activity })
  const phoned = members.filter(({ hasPhone }) => hasPhone).map(({ member }) => member)
  return lines
    .filter(({ onLeave, signedInAt }) => !onLeave && signedInAt === undefined)
    .map(({ member }) => member)
    .filter((member) => phoned.includes(member))
}

async function organiserScreen(look: Look) {
  const page = await phones.open(liaison, `features/activity/code/index?id=${activity}`, look)
  await sees(page, '秒后更换')
  return page
}

const looks: Look[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'light', scale: 1.4 },
  { theme: 'dark', scale: 1.4 },
]

test.each(looks)('%j: whoever scans it off the screen is signed in', async (look) => {
  const member = waiting.pop() ?? ''
  const phone = await phones.open(member, 'features/activity/scan/index')
  await sees(phone, '签到码（演示）')
  const read = await readFromScreen(await organiserScreen(look))
  await fill(phone, '签到码（演示）', read ?? '')
  await tap(phone, '签到')
  await sees(phone, '已签到，待核对')
  expect(await toCome()).not.toContain(member)
})

test('planted: a code drawn light on dark is not read', async () => {
  const page = await organiserScreen({ theme: 'dark' })
  await page.addStyleTag({ content: '.qr-code { filter: invert(1) }' })
  expect(await readFromScreen(page)).toBeUndefined()
})
