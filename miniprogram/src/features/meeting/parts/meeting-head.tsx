import { View } from '@tarojs/components'
import type { MeetingView } from '@shared/meeting/contract'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { weekdayName } from '@/words/calendar-names'
import { dayWords } from '@/words/date'
import { copy } from '../copy'
import './meeting.less'

const words = copy.meeting

/** The day, whether the meeting is valid, and who is there. */
export function MeetingHead({ meeting }: { meeting: MeetingView }) {
  const { body, heldOn, state, members, presentCount, quorate } = meeting
  return (
    <Card className="meeting-head">
      <Row
        strong
        title={words.present(presentCount, members.length)}
        detail={`${copy.bodies[body]} · ${dayWords(heldOn)} ${weekdayName(heldOn)} · ${quorate ? words.quorate : words.notQuorate}`}
        value={copy.states[state]}
      />
      <View className="meeting-head__members">
        {members.map(({ member, name, present }) => (
          <Tag key={member} tone={present ? 'done' : 'neutral'}>
            {`${name} ${present ? words.here : words.awaited}`}
          </Tag>
        ))}
      </View>
    </Card>
  )
}
