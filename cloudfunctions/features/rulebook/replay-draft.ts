import { lastMonthOf, yearOf } from '@shared/kernel/calendar'
import { replay, rowsWithoutPast } from '@shared/ledger/replay'
import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { findIndicator } from '@shared/rulebook/rulebook'
import { count, find, findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedDraft, rulebookOfHalf } from './store'

/** Members of one call. 依据: the product's limit for a what-if. */
export const replayedAtOnce = 200

/** A page of members by key; the caller asks on with `next` and shows how far it is. */
export const replayRulebookDraft: Handler<
  typeof rulebookDraftContract.replayRulebookDraft
> = async (call, { draft: id, half, after }) => {
  const { branch, revision, rulebook: draft } = await permittedDraft(call, id)
  const past = await rulebookOfHalf(branch, half)
  const through = lastMonthOf(half)
  const where = { branch, year: yearOf(half) }
  const [page, membersCount] = await Promise.all([
    findPage('scorecards', where, { limit: replayedAtOnce, after }),
    count('scorecards', where),
  ])
  const subjects = page.rows.map(({ subject }) => subject)
  const names = await namesOf(branch, subjects)
  const replayed = page.rows.map((scorecard) => ({
    ...replay(past, draft, scorecard, { through, bookedThrough: half }),
    indicatorOf: (entry: string) =>
      scorecard.singles.find((single) => single.entry === entry)?.indicator ?? '',
  }))
  const titleOf = (code: string) =>
    (findIndicator(draft, code) ?? findIndicator(past, code))?.title ?? code
  const named = ({ subject }: { subject: string }) => ({
    member: subject,
    name: names.get(subject) ?? subject,
  })
  const moving = replayed.filter(({ before, after: then }) => before !== then)
  const clamping = replayed.filter(({ clamped }) => clamped.length > 0)
  call.showsDataOf([...moving, ...clamping].map(({ subject }) => subject))
  return {
    half,
    through,
    against: past.version,
    revision,
    membersCount,
    replayedCount: page.rows.length,
    moved: moving.map(({ rows, before, after: then, bandBefore, bandAfter, subject }) => ({
      ...named({ subject }),
      before,
      after: then,
      bandBefore,
      bandAfter,
      rows: rows.map((row) => ({ ...row, title: titleOf(row.indicator) })),
    })),
    clamped: clamping.flatMap(({ clamped, subject, indicatorOf }) =>
      clamped.map(({ entry, decided, counted }) => {
        const indicator = indicatorOf(entry)
        return { ...named({ subject }), indicator, title: titleOf(indicator), decided, counted }
      }),
    ),
    withoutPast: rowsWithoutPast(past, draft).map(({ code, title }) => ({
      indicator: code,
      title,
    })),
    next: page.next,
  }
}

async function namesOf(branch: string, members: string[]): Promise<Map<string, string>> {
  if (members.length === 0) return new Map()
  const where = { branch, _id: is.in(members) }
  const found = await find('members', where, { limit: replayedAtOnce })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}
