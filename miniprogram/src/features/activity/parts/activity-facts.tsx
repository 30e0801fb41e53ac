import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { momentWords, timeWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from '../copy'
import { mineWords, whenWords } from '../words'
import type { ActivityView } from './types'

/** What, when, where, how many, and how the reader stands to it. */
export function ActivityFacts({ activity }: { activity: ActivityView }) {
  const { title, kind, state, place, note, changed } = activity
  const { people, ...words } = copy.activity
  const signInWindow = `${timeWords(activity.signInOpensAt)}–${timeWords(activity.signInClosesAt)}`
  return (
    <>
      <Card>
        <Row
          strong
          title={title}
          detail={
            <>
              <View>{whenWords(activity)}</View>
              <View>{dotted(place, copy.kinds[kind])}</View>
              {changed === undefined ? null : (
                <View>{words.changedBy(changed.byName, momentWords(changed.at))}</View>
              )}
            </>
          }
          value={copy.states[state]}
        />
        <Cancelled activity={activity} />
        {note === undefined || note === '' ? null : <Notice tone="quiet">{note}</Notice>}
      </Card>
      <Card tone="mine">
        <Row title={words.mine} value={mineWords(activity)} valueTone="figure" />
        {state === 'open' ? (
          <Row title={words.signInWindow} value={signInWindow} valueTone="figure" />
        ) : null}
      </Card>
      <Card>
        {state === 'cancelled' ? null : (
          <Row title={words.expected} value={people(activity.expectedCount)} valueTone="figure" />
        )}
        <Row title={words.signedIn} value={people(activity.signedInCount)} valueTone="figure" />
        {activity.attendedCount === undefined ? null : (
          <Row title={words.attended} value={people(activity.attendedCount)} valueTone="figure" />
        )}
      </Card>
      <Notice tone="quiet">{words.next[state]}</Notice>
    </>
  )
}

/** Why it does not take place, and who says so. */
function Cancelled({ activity: { cancelled } }: { activity: ActivityView }) {
  if (cancelled === undefined) return null
  const { byName, at, reason } = cancelled
  return (
    <Notice tone="brand">
      <View>{copy.activity.reason(reason)}</View>
      <View>{copy.activity.cancelledBy(byName, momentWords(at))}</View>
    </Notice>
  )
}
