import type { Activity, ActivityKind } from '@shared/activity/activity'
import { halfYearOf, monthOf, type Day } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { rulebookIn } from '../../kit/rulebooks'

/** What an attendance on this day counts for, by the rulebook of its half-year. */
export async function countsFor(
  branch: string,
  { kind, title, day }: { kind: ActivityKind; title: string; day: Day },
): Promise<Pick<Activity, 'indicator' | 'points' | 'rulebookVersion'>> {
  const { rulebook, version } = await rulebookIn(branch, halfYearOf(monthOf(day)))
  const { code, formula } =
    rulebook.indicators.find(({ activity, off }) => activity === kind && !off) ??
    refuse('indicatorUnknown', { indicator: title })
  return {
    indicator: code,
    points: formula.kind === 'unit' ? formula.value.general : 0,
    rulebookVersion: version,
  }
}
