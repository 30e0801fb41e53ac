import type { RollLine } from '@shared/activity/contract'
import { open, routes } from '@/navigation/routes'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import { lineWords } from '../words'
import type { ActivityView } from './types'

const words = copy.code
const latestShown = 4

export interface SignedInCardProps {
  activity: ActivityView | undefined
  counts: { signedIn: number; expected: number } | undefined
}

/** How many have signed in, who came last, and who is still missing. */
export function SignedInCard({ activity, counts }: SignedInCardProps) {
  const signedIn = Math.max(activity?.signedInCount ?? 0, counts?.signedIn ?? 0)
  const expected = activity?.expectedCount ?? counts?.expected
  if (expected === undefined) return null
  const onLeave = activity?.lines.filter((line) => line.onLeave).length ?? 0
  return (
    <>
      <Card className="signed-in-card">
        <SectionTitle aside={onLeave === 0 ? undefined : words.leave(onLeave)}>
          {words.signedIn}
        </SectionTitle>
        <BigNumber count={signedIn} after={words.expected(expected)} label={words.signedIn} />
        <ProgressBar bare label={words.signedIn} value={signedIn} full={expected} tone="done" />
      </Card>
      {activity === undefined ? null : <Latest activity={activity} />}
    </>
  )
}

function Latest({ activity }: { activity: ActivityView }) {
  const missing = activity.lines.filter((line) => line.signedInAt === undefined && !line.onLeave)
  const latest = activity.lines.filter(hasSignedIn).sort(laterFirst).slice(0, latestShown)
  const callsRoll = activity.actions.includes('callRoll')
  return (
    <RowGroup>
      {latest.map((line) => (
        <Row key={line.member} title={line.name} value={lineWords(line)} />
      ))}
      {missing.length === 0 ? null : (
        <Row
          title={words.missing(missing.length)}
          detail={missing.map(({ name }) => name).join('、')}
          value={callsRoll ? words.rollCall : undefined}
          onTap={callsRoll ? () => open(routes.rollCall(activity.activity)) : undefined}
        />
      )}
    </RowGroup>
  )
}

function hasSignedIn(line: RollLine): line is RollLine & { signedInAt: string } {
  return line.signedInAt !== undefined
}

function laterFirst(one: { signedInAt: string }, other: { signedInAt: string }): number {
  return one.signedInAt < other.signedInAt ? 1 : -1
}
