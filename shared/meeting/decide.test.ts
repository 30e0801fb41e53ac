import { amended, endorsed, returned } from '../declaration/decide'
import { confirmedByMember } from '../declaration/proxy-decide'
import {
  contextOf,
  declared,
  filedBy,
  form,
  liQiang,
  wangFang,
} from '../declaration/testing/declaration'
import { refusedWith } from '../kernel/testing/refused'
import type { VoteKind } from '../resolution/votes'
import { agendaItem, closed, outcomeOf, proposed, voted } from './decide'
import type { AgendaItem, Meeting } from './meeting'

const secretary = 'zheng-guohua'
const officer = 'chen-zhiyuan'
const discipline = 'zhao-jianguo'
const committee = [secretary, officer, discipline]
const now = '2026-03-30T16:00:00.000+08:00'
const item = 'declaration-1'
const title = '公益与志愿服务'

function meetingOn(subject = wangFang, endorser = liQiang): Meeting {
  const declaration = endorsed(
    declared(subject),
    { clause: { title }, body: 'committee' },
    contextOf(endorser),
  )
  const facts = { declaration, indicatorTitle: title, points: 100, findings: [] }
  return {
    _id: 'meeting-1',
    branch: 'overhaul-branch',
    path: '/party-committee/overhaul-branch',
    title: '三月支委会',
    body: 'committee',
    state: 'open',
    heldOn: '2026-03-30',
    members: committee.map((member) => ({ member, name: member })),
    present: [],
    items: [agendaItem(facts, committee)],
    openedBy: secretary,
    openedAt: now,
  }
}

function afterVotes(meeting: Meeting, votes: Partial<Record<string, VoteKind>>): Meeting {
  return Object.entries(votes).reduce(
    (open, [voter, vote]) => (vote ? voted(open, voter, [{ item, vote }]) : open),
    meeting,
  )
}

const present = (meeting: Meeting, voter: string) => voted(meeting, voter, [])
const close = (meeting: Meeting, reasons: { item: string; reason: string }[] = []) =>
  closed(meeting, { reasons }, { secretary, now })

describe('voting', () => {
  test('counts who came and what each said; a second vote replaces the first', () => {
    const once = afterVotes(meetingOn(), { [officer]: 'nay', [secretary]: 'aye' })
    const twice = voted(once, officer, [{ item, vote: 'aye' }])
    expect(twice.present).toEqual([officer, secretary])
    expect(twice.items[0]?.votes).toEqual([
      { voter: secretary, vote: 'aye' },
      { voter: officer, vote: 'aye' },
    ])
  })

  test('makes nobody present who could vote and did not, but those who must not vote at all', () => {
    expect(present(meetingOn(), officer).present).toEqual([])
    const own = meetingOn({ member: officer, name: '陈志远' })
    expect(present(own, officer).present).toEqual([officer])
    const came = afterVotes(meetingOn(), { [officer]: 'aye' })
    expect(present(came, officer).present).toEqual([officer])
  })

  test('is refused on the own matter and on what one endorsed', () => {
    const own = meetingOn({ member: officer, name: '陈志远' })
    expect(own.items[0]?.recused).toEqual([{ member: officer, why: 'subject' }])
    expect(refusedWith(() => voted(own, officer, [{ item, vote: 'aye' }]))).toBe('recusedFromItem')
    const passed = meetingOn(wangFang, { member: discipline, name: '赵建国' })
    expect(passed.items[0]?.recused).toEqual([{ member: discipline, why: 'endorsed' }])
    const vote = [{ item, vote: 'nay' as const }]
    expect(refusedWith(() => voted(passed, discipline, vote))).toBe('recusedFromItem')
  })

  test('is refused on what one returned, even where another endorsed it', () => {
    const chen = { member: officer, name: '陈志远' }
    const sentBack = returned(declared(), '请补写地点', contextOf(chen))
    const declaration = endorsed(
      amended(sentBack, form, contextOf(wangFang)),
      { clause: { title: '公益与志愿服务' }, body: 'committee' },
      contextOf(liQiang),
    )
    const facts = { declaration, indicatorTitle: '公益与志愿服务', findings: [] }
    expect(agendaItem(facts, committee).recused).toEqual([{ member: officer, why: 'endorsed' }])
  })

  test('is refused to who filed it, and the line says that it was filed by proxy', () => {
    const filer = { member: officer, name: '陈志远' }
    const confirmed = confirmedByMember(filedBy(filer), contextOf(wangFang))
    const declaration = endorsed(
      confirmed,
      { clause: { title }, body: 'committee' },
      contextOf(liQiang),
    )
    const line = agendaItem({ declaration, indicatorTitle: title, findings: [] }, committee)
    expect(line.recused).toEqual([{ member: officer, why: 'endorsed' }])
    expect(line.proxyByName).toBe('陈志远')
  })

  test('is refused on what is not on the agenda, and once the meeting is closed', () => {
    const votes = [{ item: 'declaration-9', vote: 'aye' as const }]
    expect(refusedWith(() => voted(meetingOn(), officer, votes))).toBe('itemUnknown')
    const over = close(afterVotes(meetingOn(), { [officer]: 'aye', [secretary]: 'aye' }))
    expect(refusedWith(() => voted(over, discipline, [{ item, vote: 'aye' }]))).toBe(
      'meetingClosed',
    )
  })
})

describe('points that the meeting decides', () => {
  const range = { least: 100, most: 300 }
  const chair = { member: secretary, name: '郑国华' }

  function deciding(points?: number): Meeting {
    const meeting = meetingOn()
    const clause = { title, range }
    const declaration = endorsed(
      declared(),
      { clause, body: 'committee', points: 200 },
      contextOf(liQiang),
    )
    const facts = { declaration, indicatorTitle: title, points, range, findings: [] }
    return { ...meeting, items: [agendaItem(facts, committee)] }
  }
  const cast = (meeting: Meeting, points?: number) =>
    voted(meeting, officer, [{ item, vote: 'aye', points }])

  test('begin with the proposal of the endorsement, in the range that is in force', () => {
    expect(deciding(200).items[0]).toMatchObject({ points: 200, range, proposedByName: '李强' })
    expect(deciding(500).items[0]?.points).toBe(300)
    expect(deciding().items[0]?.points).toBe(100)
  })

  test('are voted on as they stand: a vote on another value is refused', () => {
    expect(cast(deciding(200), 200).items[0]?.votes).toHaveLength(1)
    expect(refusedWith(() => cast(deciding(200), 100))).toBe('pointsChanged')
    expect(refusedWith(() => cast(deciding(200)))).toBe('pointsChanged')
  })

  test('are changed by the chair within the range; the votes begin anew', () => {
    const meeting = cast(deciding(200), 200)
    const next = proposed(meeting, chair, { item, points: 300 })
    expect(next.items[0]).toMatchObject({ points: 300, proposedByName: '郑国华', votes: [] })
    expect(proposed(meeting, chair, { item, points: 200 })).toBe(meeting)
    const propose = (points: number, on = meeting) =>
      refusedWith(() => proposed(on, chair, { item, points }))
    expect(propose(301)).toBe('pointsOutOfRange')
    expect(propose(200, meetingOn())).toBe('pointsFixed')
    expect(propose(200, { ...meeting, state: 'posting' })).toBe('meetingClosed')
    const other = { item: 'declaration-9', points: 200 }
    expect(refusedWith(() => proposed(meeting, chair, other))).toBe('itemUnknown')
    const endorser = { member: secretary, name: '郑国华' }
    const own = meetingOn(wangFang, endorser)
    expect(propose(200, own)).toBe('recusedFromItem')
  })
})

describe('closing', () => {
  test('carries with more than half of all its members', () => {
    const meeting = close(afterVotes(meetingOn(), { [officer]: 'aye', [secretary]: 'aye' }))
    expect(meeting).toMatchObject({ state: 'posting', closedAt: now })
    expect(meeting.items[0]?.result).toBe('approved')
  })

  test('does not carry with half of those present: an abstention is no aye', () => {
    const split = afterVotes(meetingOn(), { [officer]: 'aye', [secretary]: 'abstain' })
    expect(refusedWith(() => close(split))).toBe('reasonMissing')
    const { items } = close(split, [{ item, reason: '证明不全' }])
    expect(items[0]).toMatchObject({ result: 'rejected', reason: '证明不全' })
  })

  test('refers an item that too few may decide, with the reason', () => {
    const own = meetingOn({ member: officer, name: '陈志远' })
    const meeting = present(afterVotes(own, { [secretary]: 'aye' }), officer)
    expect(close(meeting).items[0]).toMatchObject({ result: 'referred' })
    expect(close(meeting).items[0]?.reason).not.toBe('')
  })

  test('takes out what concerns the secretary who closes, whatever the votes', () => {
    const own = meetingOn({ member: secretary, name: '郑国华' })
    const carried = afterVotes(own, { [officer]: 'aye', [discipline]: 'aye' })
    expect(outcomeOf(carried, carried.items[0] as AgendaItem)).toBe('carried')
    expect(close(carried).items[0]).toMatchObject({ result: 'referred' })
  })

  test('is refused without a quorum, twice, and with reasons for what is not there', () => {
    const alone = afterVotes(meetingOn(), { [secretary]: 'aye' })
    expect(refusedWith(() => close(alone))).toBe('notQuorate')
    const carried = afterVotes(alone, { [officer]: 'aye' })
    expect(refusedWith(() => close(close(carried)))).toBe('meetingClosed')
    const reasons = [{ item: 'declaration-9', reason: '无' }]
    expect(refusedWith(() => close(carried, reasons))).toBe('itemUnknown')
  })
})
