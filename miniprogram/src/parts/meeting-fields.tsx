import { DateField, TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { meetingWords, type MeetingForm, type MeetingProblems } from './meeting-counts'

export interface MeetingFieldsProps {
  form: MeetingForm
  problems: MeetingProblems
  /** What the ayes are for. */
  ayesTitle: string
  from?: string
  today: string
  /** How it is counted, where another body than the members' meeting decides. */
  hint?: string
  onChange: (part: Partial<MeetingForm>) => void
  /** Another day has other voters. */
  onHoldOn: (day: string) => void
}

/** When the members' meeting was held and how it voted. */
export function MeetingFields(props: MeetingFieldsProps) {
  const { form, problems, ayesTitle, from, today, onChange, onHoldOn } = props
  const { hint = meetingWords.hint } = props
  const titles = { expected: meetingWords.expected, present: meetingWords.present, ayes: ayesTitle }
  return (
    <>
      <RowGroup>
        <DateField
          title={meetingWords.heldOn}
          value={form.heldOn}
          from={from}
          to={today}
          onChange={onHoldOn}
        />
      </RowGroup>
      <SectionTitle>{meetingWords.votes}</SectionTitle>
      <RowGroup>
        {(['expected', 'present', 'ayes'] as const).map((name) => (
          <TextField
            key={name}
            title={titles[name]}
            kind="number"
            lengthMax={4}
            placeholder={meetingWords.placeholder}
            value={form[name]}
            problem={problems[name]}
            onChange={(count) => onChange({ [name]: count })}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{hint}</Notice>
    </>
  )
}
