import type { RosterLine } from '@shared/organisation/contract'
import { DateField, dayInWords, TextArea, TextField } from '@/ui/field'
import { Row, RowGroup } from '@/ui/row'
import { copy } from '../copy'
import { LeaveField } from './leave-field'
import { TimeField } from './time-field'

const words = copy.create

/** What an organiser writes of an activity. */
export interface ActivityForm {
  title: string
  day: string
  startsAt: string
  endsAt: string
  place: string
  onLeave: string[]
  note: string
}

export interface ActivityFieldsProps {
  form: ActivityForm
  change: (part: Partial<ActivityForm>) => void
  today: string
  /** Who can be on leave. */
  members: RosterLine[]
  titlePlaceholder?: string
  /** Somebody has signed in: the day and the start stand. */
  startFixed?: boolean
}

/** What, when, where, and who need not come. */
export function ActivityFields(props: ActivityFieldsProps) {
  const { form, change, today, members, titlePlaceholder, startFixed = false } = props
  return (
    <>
      <RowGroup>
        <TextField
          title={words.title}
          value={form.title}
          placeholder={titlePlaceholder}
          lengthMax={40}
          onChange={(title) => change({ title })}
        />
        {startFixed ? (
          <>
            <Row title={words.day} value={dayInWords(form.day)} />
            <Row title={words.from} value={form.startsAt} />
          </>
        ) : (
          <>
            <DateField
              title={words.day}
              value={form.day}
              to={endOfNextYear(today)}
              onChange={(day) => change({ day })}
            />
            <TimeField
              title={words.from}
              value={form.startsAt}
              onChange={(startsAt) => change({ startsAt })}
            />
          </>
        )}
        <TimeField
          title={words.to}
          value={form.endsAt}
          problem={timesWrong(form) ? words.timesWrong : undefined}
          onChange={(endsAt) => change({ endsAt })}
        />
        <TextField
          title={words.place}
          value={form.place}
          placeholder={words.placePlaceholder}
          lengthMax={40}
          onChange={(place) => change({ place })}
        />
      </RowGroup>
      <LeaveField
        members={members}
        onLeave={form.onLeave}
        onChange={(onLeave) => change({ onLeave })}
      />
      <RowGroup>
        <TextArea
          title={words.note}
          mark={words.optional}
          value={form.note}
          onChange={(note) => change({ note })}
        />
      </RowGroup>
    </>
  )
}

export function timesWrong({ startsAt, endsAt }: ActivityForm): boolean {
  return endsAt <= startsAt
}

/** Plans reach so far; the server says no to what is beyond. */
function endOfNextYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-12-31`
}
