import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { TextField } from '@/ui/field'
import { PickField } from '@/ui/pick-field'
import { listMembersOf } from '../client'
import { copy } from '../copy'

const words = copy.arrival
const other = ''

interface DepartmentFieldProps {
  branch: string | undefined
  value: string
  onChange: (department: string) => void
}

/** One of those that the branch's roster names already, or another one in words. */
export function DepartmentField({ branch, value, onChange }: DepartmentFieldProps) {
  const known = useDepartments(branch)
  const [writes, setWrites] = useState(false)
  const isKnown = known.includes(value)
  const options = [
    ...known.map((department) => ({ value: department, title: department })),
    { value: other, title: words.otherDepartment },
  ]
  const picks = known.length > 0
  return (
    <>
      {picks ? (
        <PickField
          title={words.department}
          options={options}
          value={isKnown ? value : writes || value !== '' ? other : undefined}
          onChange={(department) => {
            setWrites(department === other)
            onChange(department)
          }}
        />
      ) : null}
      {isKnown || (picks && !writes && value === '') ? null : (
        <TextField
          title={picks ? words.whichDepartment : words.department}
          lengthMax={40}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  )
}

/** Of those on the first page of the roster: enough for a branch, and the rest can be written. */
function useDepartments(branch: string | undefined): string[] {
  const load = useLoad(
    async () =>
      branch === undefined ? { ok: true as const, value: { members: [] } } : listMembersOf(branch),
    { key: branch ?? '' },
  )
  if (load.state !== 'ready') return []
  return [...new Set(load.value.members.map(({ department }) => department))].filter(Boolean)
}
