import { deputyLiaison, liaison } from '../../demo/cast'
import { ask, post, setClock } from '../support/ask'
import { confirm, fill, picture, sees, tap, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/** An activity that is put right and called off, and a declaration that lapses, on the screens. */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()
let activity: string

const looks: [string, Look][] = [
  ['320-dark-large', { width: 320, scale: 1.4, theme: 'dark' }],
  ['375', {}],
  ['414', { width: 414 }],
]
const member = 'feng-bo'
const activityPage = () => `features/activity/activity/index?id=${activity}`
const reason = '会议室停电，改到下周四'

beforeAll(async () => {
  const { activities } = await ask(server.url, liaison, 'listActivities', {})
  activity = activities.find(({ state }) => state === 'open')?.activity ?? ''
})

/** The pages as each look has them. */
async function lookAt(who: string, route: string, words: string | RegExp, name: string) {
  for (const [look, given] of looks) {
    const page = await phones.openShared(who, route, given)
    await sees(page, words)
    await picture(page, `ways-out-${name}-${look}`)
  }
}

test('张蕾 puts the place right; everyone reads who did', async () => {
  await lookAt(deputyLiaison, activityPage(), '取消活动', 'open')
  const page = await phones.open(deputyLiaison, activityPage())
  await tap(page, /^修改活动/)
  await fill(page, '地点', '四楼会议室')
  await lookAt(deputyLiaison, `features/activity/change/index?id=${activity}`, '保存修改', 'change')
  await tap(page, '保存修改')
  await sees(page, /张蕾\s.*\s修改过/)
  const { place } = await ask(server.url, member, 'showActivity', { activity })
  expect(place).toBe('四楼会议室')
})

test('李强 cancels it with a reason; 冯波, who had signed in, reads it', async () => {
  await setClock(server.url, '2026-08-20T13:50:00.000+08:00')
  const { codes } = await ask(server.url, liaison, 'issueSignInCodes', { activity })
  await ask(server.url, member, 'signIn', { code: codes[0]?.text ?? '' })
  await lookAt(liaison, `features/activity/change/index?id=${activity}`, /已有人签到/, 'fixed')
  for (const [look, given] of looks) {
    const asking = await phones.open(liaison, activityPage(), given)
    await tap(asking, /^取消活动/)
    await sees(asking, '取消原因')
    await picture(asking, `ways-out-sheet-${look}`)
  }
  const page = await phones.open(liaison, activityPage())
  await tap(page, /^取消活动/)
  await fill(page, '取消原因', reason)
  await confirm(page, '取消活动')
  await sees(page, `取消原因：${reason}`)
  await lookAt(member, activityPage(), /签到过/, 'cancelled')
  await lookAt(liaison, activityPage(), /签到过|不用到会/, 'cancelled-organiser')
  await lookAt(member, 'features/activity/list/index', '已取消', 'list')
  await lookAt(member, 'pages/home/index', `取消原因：${reason}`, 'home')
})

test('王芳 reads until when to amend, and afterwards that it has lapsed', async () => {
  const mine = 'features/declaration/mine/index'
  await lookAt('wang-fang', mine, /最晚\s8\s月\s31\s日补充/, 'returned')
  const { declarations } = await ask(server.url, 'wang-fang', 'listMyDeclarations', {})
  const returned = declarations.find(({ state }) => state === 'returned')?.declaration ?? ''
  const detail = `features/declaration/detail/index?id=${returned}`
  await lookAt('wang-fang', detail, /最晚\s8\s月\s31\s日/, 'returned-detail')
  await lookAt('wang-fang', `features/declaration/amend/index?id=${returned}`, /最晚/, 'amend')
  await setClock(server.url, '2026-09-01T09:00:00.000+08:00')
  const timer = { functionName: 'clock', triggerName: 'everyTenMinutes' }
  await post(`${server.url}/demo/triggers`, '', JSON.stringify(timer))
  await lookAt('wang-fang', detail, /可以重新申报/, 'lapsed-detail')
  const page = await phones.open('wang-fang', detail)
  await sees(page, '逾期未补正，视为撤回')
  await lookAt('wang-fang', mine, '逾期未补正', 'lapsed')
})
