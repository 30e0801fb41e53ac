import { useDraft } from '@/cloud/draft'
import {
  countsOf,
  isCounted,
  meetingOf,
  meetingProblems,
  type MeetingForm,
} from '@/parts/meeting-counts'
import { MeetingFields } from '@/parts/meeting-fields'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { MemberView } from '../client'
import { copy } from '../copy'

const words = copy.member.resolution

interface ResolutionForm extends MeetingForm {
  title: string
}

/** The minutes of the decision by which a member is taken off the scoring; kept on the phone. */
export function useResolution({ member, revision, today, deciding }: MemberView) {
  const { body = 'committee', members = 0 } = deciding ?? {}
  const { form, change, clear } = useDraft<ResolutionForm>(
    `roster/member/${member}/${revision}/resolution`,
    { ...meetingOf(today, members), title: words.usual[body] },
  )
  // Whoever was of the body on another day, the server counts.
  const voters = form.heldOn === today ? members : Number(form.expected)
  const problems = meetingProblems(form, voters, words.notCarried)
  const isComplete =
    form.title.trim() !== '' && isCounted(form) && Object.keys(problems).length === 0
  const made = isComplete ? { title: form.title.trim(), ...countsOf(form) } : undefined
  return { body, form, change, clear, problems, made, today }
}

export function ResolutionFields({ hook }: { hook: ReturnType<typeof useResolution> }) {
  const { body, form, change, problems, today } = hook
  return (
    <>
      <SectionTitle>{words.section}</SectionTitle>
      <Notice tone="quiet">{words.why}</Notice>
      <RowGroup>
        <TextField
          title={words.title}
          lengthMax={60}
          value={form.title}
          onChange={(title) => change({ title })}
        />
      </RowGroup>
      <MeetingFields
        form={form}
        problems={problems}
        ayesTitle={words.ayes}
        today={today}
        {...(body === 'committee' && { hint: words.hint })}
        onChange={change}
        onHoldOn={(heldOn) => change({ heldOn })}
      />
    </>
  )
}
