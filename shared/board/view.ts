import { dayWords } from '../kernel/calendar-words'
import type { ModulePoints } from '../ledger/contract'
import { moduleNames } from '../rulebook/indicator'
import type { Board, BoardLine, EditionMark, Receipt } from './board'
import type { BoardRow } from './contract'
import { monthsOfHalf } from './lines'

/** What of a line the level lets others see. 依据: PRODUCT, The board and privacy. */
export function rowOf(
  { level, moduleTitles }: Pick<Board, 'level' | 'moduleTitles'>,
  line: BoardLine,
  viewer: string,
): BoardRow {
  const named = {
    name: line.name,
    post: line.post,
    mine: line.subject === viewer,
    ...apartBecause(line),
  }
  switch (level) {
    case 'completedDuties':
      return { ...named, completed: line.dutyCompleted }
    case 'pointsByName':
      return { ...named, total: line.total }
    case 'pointsWithRank':
      return { ...named, rank: line.rank, total: line.total }
    case 'full':
      return {
        ...named,
        rank: line.rank,
        total: line.total,
        modules: modulesOf(line, moduleTitles),
      }
  }
}

/** Whoever has no rank is listed apart, for too few months or as the book handles the standing. */
function apartBecause({ rank, months }: BoardLine): Pick<BoardRow, 'months' | 'ungraded'> {
  if (months < monthsOfHalf) return { months }
  return rank === undefined ? { ungraded: true } : {}
}

/** One's own line is whole at every level. */
export function mineOf({ line, before }: Receipt, { rankedCount, moduleTitles }: Board) {
  return {
    rank: line.rank,
    rankedCount,
    total: line.total,
    modules: modulesOf(line, moduleTitles),
    ...(before !== undefined && { change: line.total - before }),
  }
}

/** By the names of the rulebook that the board was made by. */
function modulesOf(line: BoardLine, titles: Board['moduleTitles']): ModulePoints[] {
  return moduleNames.map((module) => ({
    module,
    title: titles[module],
    points: line[module],
  }))
}

export function editionOf({ edition, publishedAt, reason, root }: Board): EditionMark {
  return { edition, publishedAt, reason, root }
}

/** "党员大会 7 月 6 日通报，应到 30 人、实到 28 人，有 1 项异议" */
export function briefingInWords(briefing: {
  heldOn: string
  expected: number
  present: number
  disputed: readonly string[]
}): string {
  const { heldOn, expected, present, disputed } = briefing
  const objections = disputed.length === 0 ? '无异议' : `有 ${disputed.length} 项异议`
  return `党员大会 ${dayWords(heldOn)}通报，应到 ${expected} 人、实到 ${present} 人，${objections}`
}
