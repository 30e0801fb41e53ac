import { secretary, votersOf } from './cast'
import { answerSurvey } from './survey'
import type { World } from './world'

const half = '2026-H1'
/** Elected by the members' meeting of 22 July; none of them endorses or sits in the committee. */
export const panel = ['wu-qian', 'sun-li', 'gao-feng', 'xu-jing', 'liang-yu'] as const

/**
 * Freeze, briefing, edition 1, the survey; then two appeals: the panel grants one (何军, April),
 * which makes edition 2, and denies the other (宋佳, June); the notice period ends by the clock.
 */
export async function evaluateFirstHalf(world: World): Promise<void> {
  world.setClock('2026-07-03 09:30')
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
  world.setClock('2026-07-22 17:20')
  await world.ask(secretary, 'recordBriefing', {
    half,
    heldOn: '2026-07-22',
    expected: votersOf('2026-07-22'),
    present: 25,
    disputed: ['四月主题党日的到会情况'],
    panel: [...panel],
    panelAyes: 24,
    minutes: '通报上半年积分，集体评议，选举复议小组。',
  })
  world.setClock('2026-07-23 09:00')
  await world.ask(secretary, 'publishBoard', { half })
  await answerSurvey(world)
  await appealAbsences(world)
  world.setClock('2026-08-18 08:00')
  await world.emulator.trigger('clock', 'everyTenMinutes')
}

async function appealAbsences(world: World): Promise<void> {
  world.setClock('2026-07-27 19:40')
  const granted = await appealAbsence(
    world,
    'he-jun',
    '四月',
    '当天我在现场布置比武器材，两点前到场，手机没电没能扫码。',
  )
  world.setClock('2026-07-28 20:10')
  const denied = await appealAbsence(
    world,
    'song-jia',
    '六月',
    '当天下午临时处理客户投诉，请按到会计算。',
  )
  const votes = [
    [granted, 'grant', '带队人和现场照片都能证明他到了会。'],
    [denied, 'deny', '事前没有请假，事后没有出勤记录，按细则不计到会。'],
  ] as const
  for (const [appeal, vote, reason] of votes) {
    for (const [index, member] of panel.slice(0, 3).entries()) {
      world.setClock(`2026-08-${vote === 'grant' ? '11' : '12'} 1${index}:30`)
      await world.ask(member, 'voteOnAppeal', { appeal, vote, reason })
    }
  }
}

async function appealAbsence(world: World, member: string, month: string, reason: string) {
  const { entries } = await world.ask(member, 'showMyPoints', { year: 2026 })
  for (const { entry } of entries) {
    const shown = await world.ask(member, 'showEntry', { entry })
    if (shown.appealable && shown.title.startsWith(month)) {
      const target = { kind: 'entry', entry } as const
      return (await world.ask(member, 'submitAppeal', { target, reason })).appeal
    }
  }
  throw new Error(`${member} has no absence of ${month} to appeal`)
}
