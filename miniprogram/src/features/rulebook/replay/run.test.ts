import { fault } from '@/cloud/reply'
import type { Moved, ReplayPage } from '../client'
import { afterPage, findingsOf, nextOf, notStarted, type Run } from './run'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const running: Run = { ...notStarted, state: 'running' }

function page(part: Partial<ReplayPage>): ReplayPage {
  const known = { half: '2026-H1', through: '2026-06', against: '2026-1', revision: 3 }
  const nothing = { moved: [], clamped: [], withoutPast: [] }
  return { ...known, ...nothing, membersCount: 300, replayedCount: 200, ...part }
}

function moved(name: string, before: number, after: number, part: Partial<Moved> = {}): Moved {
  const rows = [{ indicator: 'L12', title: '公益与志愿服务', before, after }]
  return { member: name, name, before, after, rows, ...part }
}

const first = page({ next: 'm-200', moved: [moved('王芳', 300, 200)] })
const last = page({ replayedCount: 100, moved: [moved('何军', 600, 200), moved('吴倩', 0, 50)] })
const reply = (value: ReplayPage) => ({ ok: true as const, value })

describe('a replay', () => {
  test('goes on until there is no further page', () => {
    const half = afterPage(running, reply(first))
    expect([half.state, nextOf(half)]).toEqual(['running', 'm-200'])
    const whole = afterPage(half, reply(last))
    expect([whole.state, nextOf(whole)]).toEqual(['done', undefined])
  })

  test('that fails keeps what has arrived, and goes on from there', () => {
    const failed = afterPage(afterPage(running, reply(first)), fault)
    expect(failed).toMatchObject({ state: 'failed', refusal: { code: 'fault' } })
    expect([failed.pages, nextOf(failed)]).toEqual([[first], 'm-200'])
  })

  test('of a draft that was changed under way begins anew and says so', () => {
    const half = afterPage(running, reply(first))
    const anew = afterPage(half, reply(page({ revision: 4 })))
    expect(anew).toEqual({ state: 'running', pages: [], startedAnew: true })
    expect(nextOf(anew)).toBeUndefined()
  })
})

describe('its findings', () => {
  const { moved: all, causes, changingBand, replayedCount } = findingsOf([first, last])

  test('are sorted by the size of the change, over all pages', () => {
    expect(all.map(({ name }) => name)).toEqual(['何军', '王芳', '吴倩'])
    expect(replayedCount).toBe(300)
  })

  test('name the clauses with the largest loss and gain of one member', () => {
    expect(causes).toEqual([
      {
        indicator: 'L12',
        title: '公益与志愿服务',
        membersCount: 3,
        lowest: -400,
        highest: 50,
        movesAttainable: false,
      },
    ])
  })

  test('list who would be in another band', () => {
    expect(changingBand).toEqual([])
    const other = moved('高峰', 900, 100, { bandBefore: 'excellent', bandAfter: 'qualified' })
    expect(findingsOf([page({ moved: [other] })]).changingBand).toEqual([other])
  })
})
