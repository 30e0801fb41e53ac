import type { Refusal, Reply } from '@/cloud/reply'
import type { Moved, ReplayPage } from '../client'

/** How far a replay is. What has arrived stays, whatever becomes of the rest. */
export interface Run {
  state: 'idle' | 'running' | 'stopped' | 'failed' | 'done'
  pages: ReplayPage[]
  /** Why it failed; a failed one goes on from where it was. */
  refusal?: Refusal
  /** The draft was changed under way: what had arrived belonged to an older text. */
  startedAnew?: boolean
}

export const notStarted: Run = { state: 'idle', pages: [] }

/** The key after which the next page begins; nothing before the first. */
export function nextOf({ pages }: Run): string | undefined {
  return pages.at(-1)?.next
}

export function afterPage(run: Run, reply: Reply<ReplayPage>): Run {
  if (!reply.ok) return { ...run, state: 'failed', refusal: reply.refusal }
  const page = reply.value
  if (run.pages.some(({ revision }) => revision !== page.revision)) {
    return { state: run.state, pages: [], startedAnew: true }
  }
  const pages = [...run.pages, page]
  // A page that was asked for before the reader stopped is still shown.
  return { ...run, pages, state: page.next === undefined ? 'done' : run.state }
}

export interface Findings {
  replayedCount: number
  membersCount: number
  /** The largest change first. */
  moved: Moved[]
  /** Of them: those whose band would be another. */
  changingBand: Moved[]
  /** The clauses that did it, those that move most members first. Points in hundredths. */
  causes: Cause[]
  clamped: ReplayPage['clamped']
  withoutPast: ReplayPage['withoutPast']
}

export interface Cause {
  indicator: string
  title: string
  membersCount: number
  /** The largest loss and the largest gain of one member; 0 where there is none. */
  lowest: number
  highest: number
  /** Of some of them what could have been earned changes: their totals move by proportion. */
  movesAttainable: boolean
}

export function findingsOf(pages: readonly ReplayPage[]): Findings {
  const moved = pages.flatMap((page) => page.moved).sort((a, b) => sizeOf(b) - sizeOf(a))
  return {
    replayedCount: pages.reduce((sum, { replayedCount }) => sum + replayedCount, 0),
    membersCount: pages.at(-1)?.membersCount ?? 0,
    moved,
    changingBand: moved.filter(({ bandBefore, bandAfter }) => bandBefore !== bandAfter),
    causes: causesOf(moved),
    clamped: pages.flatMap(({ clamped }) => clamped),
    withoutPast: pages[0]?.withoutPast ?? [],
  }
}

function causesOf(moved: readonly Moved[]): Cause[] {
  const causes = new Map<string, Cause>()
  for (const row of moved.flatMap(({ rows }) => rows)) {
    const { indicator, title, before, after, attainable } = row
    const known = causes.get(indicator)
    const change = after - before
    causes.set(indicator, {
      indicator,
      title,
      membersCount: (known?.membersCount ?? 0) + 1,
      lowest: Math.min(known?.lowest ?? 0, change),
      highest: Math.max(known?.highest ?? 0, change),
      movesAttainable: (known?.movesAttainable ?? false) || attainable !== undefined,
    })
  }
  return [...causes.values()].sort((a, b) => b.membersCount - a.membersCount)
}

function sizeOf({ before, after }: Moved): number {
  return Math.abs(after - before)
}
