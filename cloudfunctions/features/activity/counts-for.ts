import type { Activity, ActivityKind } from '@shared/activity/activity'
import { monthOf, type Day } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { rulebookOf } from '../../kit/rulebooks'

/** What an attendance on this day counts for and when one can sign in, by its half's rulebook. */
export async function countsFor(
  branch: string,
  { kind, title, day }: { kind: ActivityKind; title: string; day: Day },
): Promise<Pick<Activity, 'indicator' | 'points' | 'rulebookVersion' | 'clocks'>> {
  const { rulebook, version } = await rulebookOf(branch, monthOf(day))
  const { code, formula } =
    rulebook.indicators.find(({ activity, off }) => activity === kind && !off) ??
    refuse('indicatorUnknown', { indicator: title })
  const { signInBeforeMinutes, signInAfterMinutes, codeSlotSeconds, codeGraceSlots } =
    rulebook.clocks
  return {
    indicator: code,
    points: formula.kind === 'unit' ? formula.value.general : 0,
    rulebookVersion: version,
    clocks: { signInBeforeMinutes, signInAfterMinutes, codeSlotSeconds, codeGraceSlots },
  }
}
