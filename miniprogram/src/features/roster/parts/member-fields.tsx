import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import type { Fields } from '../client'
import { copy } from '../copy'
import { AnswerField } from './answer-field'
import type { NamedGroup } from './field-words'
import { officeOptions, postOptions, standingOptions } from './options'

const words = copy.member

interface MemberFieldsProps {
  fields: Fields
  /** Everything; else what a branch decides itself. */
  all: boolean
  /** Nobody joins on a long leave. */
  joining?: boolean
  /** Those of the branch to choose from; nothing is asked where there are none. */
  groups: readonly NamedGroup[]
  onChange: (part: Partial<Fields>) => void
}

function groupOptions(groups: readonly NamedGroup[]) {
  const named = groups.map(({ group, name }) => ({ value: group, title: name }))
  return [{ value: '', title: words.noGroup }, ...named]
}

/** What the roster says of a member. */
export function MemberFields({
  fields,
  all,
  joining = false,
  groups,
  onChange,
}: MemberFieldsProps) {
  return (
    <>
      {all ? (
        <RowGroup>
          <TextField
            title={words.name}
            lengthMax={20}
            value={fields.name}
            onChange={(name) => onChange({ name })}
          />
          <PickField
            title={words.standing}
            options={standingOptions}
            value={fields.standing}
            onChange={(standing) =>
              onChange({ standing, ...(standing === 'retired' && { scored: false }) })
            }
          />
          <PickField
            title={words.office}
            options={officeOptions}
            value={fields.office}
            onChange={(office) => onChange({ office })}
          />
        </RowGroup>
      ) : null}
      <RowGroup>
        <TextField
          title={words.department}
          lengthMax={40}
          value={fields.department}
          onChange={(department) => onChange({ department })}
        />
        <PickField
          title={words.post}
          options={postOptions}
          value={fields.post}
          onChange={(post) => onChange({ post })}
        />
        {groups.length === 0 ? null : (
          <PickField
            title={words.group}
            options={groupOptions(groups)}
            value={fields.group ?? ''}
            onChange={(group) => onChange({ group: group === '' ? undefined : group })}
          />
        )}
      </RowGroup>
      <RowGroup>
        {all ? (
          <AnswerField
            name="scored"
            value={fields.scored}
            onChange={(scored) => onChange({ scored })}
          />
        ) : null}
        {joining ? null : (
          <AnswerField
            name="onLongLeave"
            value={fields.onLongLeave}
            onChange={(onLongLeave) => onChange({ onLongLeave, scored: !onLongLeave })}
          />
        )}
        {all ? (
          <AnswerField
            name="underProbation"
            value={fields.underProbation}
            onChange={(underProbation) => onChange({ underProbation })}
          />
        ) : null}
        <AnswerField
          name="hasPhone"
          value={fields.hasPhone}
          onChange={(hasPhone) => onChange({ hasPhone })}
        />
      </RowGroup>
    </>
  )
}
