import { useDraft } from '@/cloud/draft'
import { open, routes } from '@/navigation/routes'
import { DateField, TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { SubmitBar } from '@/ui/submit-bar'
import { Timeline } from '@/ui/timeline'
import { dayWords, monthOfYearWords } from '@/words/date'
import { useChangeMember, type Fields, type MemberView } from '../client'
import { copy } from '../copy'
import { changeInWords } from '../parts/field-words'
import { MemberFields } from '../parts/member-fields'
import { ResolutionFields, useResolution } from './resolution'

const words = copy.member

interface ChangeFormProps {
  member: MemberView
  /** The month from which the change counts that was just made. */
  saved: string | undefined
  onSaved: (from: string) => void
}

/** The form opens filled in; what is not changed is not sent as a change. */
export function ChangeForm({ member: view, saved, onSaved }: ChangeFormProps) {
  const { member, revision, fields, today, earliest, mayChangeAll, own, changes, groups } = view
  const { form, change, clear } = useDraft(`roster/member/${member}/${revision}`, {
    ...fields,
    on: today,
    basis: '',
  })
  const { busy, refusal, run } = useChangeMember(member)
  const { on, basis, ...after } = form
  // A group may be missing before and there after.
  const isChanged = (Object.keys({ ...fields, ...after }) as (keyof Fields)[]).some(
    (name) => fields[name] !== after[name],
  )
  const resolution = useResolution(view)
  const isTakenOff = fields.scored && !after.scored
  const isDecided = !isTakenOff || resolution.made !== undefined
  const ready = isChanged && isDecided && basis.trim() !== '' && after.name.trim() !== ''

  const save = async () => {
    const input = { member, revision, fields: after, on, basis: basis.trim() }
    const decided = isTakenOff && resolution.made ? { resolution: resolution.made } : {}
    const reply = await run({ ...input, ...decided })
    if (reply?.ok !== true) return
    clear()
    resolution.clear()
    onSaved(reply.value.from)
  }
  const bottom = own ? undefined : (
    <SubmitBar
      busy={busy}
      refusal={refusal}
      disabled={!ready}
      note={isChanged ? undefined : words.same}
      onSubmit={() => void save()}
    >
      {words.save}
    </SubmitBar>
  )
  return (
    <Screen title={fields.name} bottom={bottom}>
      {saved === undefined ? null : (
        <Notice tone="brand">{words.saved(monthOfYearWords(saved))}</Notice>
      )}
      <Notice tone="quiet">{own ? words.own : mayChangeAll ? words.counts : words.onlyWork}</Notice>
      {own ? null : (
        <>
          <MemberFields
            fields={after}
            all={mayChangeAll}
            groups={groups.filter(({ group, stands }) => stands || group === fields.group)}
            onChange={change}
          />
          <RowGroup>
            <DateField
              title={words.on}
              value={on}
              from={earliest}
              to={today}
              onChange={(day) => change({ on: day })}
            />
            <TextField
              title={words.basis}
              placeholder={words.basisPlaceholder}
              lengthMax={60}
              value={basis}
              onChange={(text) => change({ basis: text })}
            />
          </RowGroup>
          {isTakenOff ? <ResolutionFields hook={resolution} /> : null}
        </>
      )}
      <SectionTitle>{words.history}</SectionTitle>
      <Timeline
        steps={[
          ...changes.map((one) => stepOf(one, groups)),
          { title: words.since(monthOfYearWords(view.since)) },
        ]}
      />
      {mayChangeAll && !own ? (
        <RowGroup>
          <Row
            title={words.leave[0]}
            detail={words.leave[1]}
            onTap={() => open(routes.leave(member, fields.name))}
          />
        </RowGroup>
      ) : null}
    </Screen>
  )
}

function stepOf(
  { on, from, by, basis, resolution, fields }: MemberView['changes'][number],
  groups: MemberView['groups'],
) {
  return {
    title: `${dayWords(on)} · ${words.from(monthOfYearWords(from))}`,
    lines: [
      ...fields.map((one) => changeInWords(one, groups)),
      ...(resolution === undefined ? [] : [resolution]),
      `${basis} · ${words.by(by)}`,
    ],
  }
}
