import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { timeWords } from '@/words/date'
import { copy } from '../copy'
import { whenWords } from '../words'
import type { ActivityView } from './types'

/** What, when, where, how many, and how the reader stands to it. */
export function ActivityFacts({ activity }: { activity: ActivityView }) {
  const { title, kind, state, mine, place, note } = activity
  const { people, ...words } = copy.activity
  const signInWindow = `${timeWords(activity.signInOpensAt)}–${timeWords(activity.signInClosesAt)}`
  return (
    <>
      <Card>
        <Row
          strong
          title={
            <>
              {title}
              <Tag>{copy.kinds[kind]}</Tag>
            </>
          }
          detail={`${whenWords(activity)} · ${place}`}
          value={copy.states[state]}
        />
        {note === undefined || note === '' ? null : <Notice tone="quiet">{note}</Notice>}
      </Card>
      <Card tone="mine">
        <Row title={words.mine} value={copy.mine[mine]} valueTone="figure" />
        <Row title={words.signInWindow} value={signInWindow} valueTone="figure" />
      </Card>
      <Card>
        <Row title={words.expected} value={people(activity.expectedCount)} valueTone="figure" />
        <Row title={words.signedIn} value={people(activity.signedInCount)} valueTone="figure" />
        {activity.attendedCount === undefined ? null : (
          <Row title={words.attended} value={people(activity.attendedCount)} valueTone="figure" />
        )}
      </Card>
      <Notice tone="quiet">{words.next[state]}</Notice>
    </>
  )
}
