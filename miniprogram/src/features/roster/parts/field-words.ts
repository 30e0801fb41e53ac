import { officeTitle, postTitle, standingTitle } from '@/words/titles'
import { copy } from '../copy'

const words = copy.member

interface Changed {
  field: string
  before: string | boolean
  after: string | boolean
}

const titles: Record<string, string> = {
  name: words.name,
  standing: words.standing,
  office: words.office,
  department: words.department,
  post: words.post,
  scored: words.answers.scored[0],
  underProbation: words.answers.underProbation[0],
  onLongLeave: words.answers.onLongLeave[0],
  hasPhone: words.answers.hasPhone[0],
  group: words.group,
}

export interface NamedGroup {
  group: string
  name: string
}

/** "党员类别：预备党员 → 正式党员". */
export function changeInWords(
  { field, before, after }: Changed,
  groups: readonly NamedGroup[] = [],
): string {
  const of = (value: string | boolean) => said(field, value, groups)
  return `${titles[field] ?? field}：${of(before)} → ${of(after)}`
}

function said(field: string, value: string | boolean, groups: readonly NamedGroup[]): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (field === 'standing') return standingTitle(value)
  if (field === 'group') {
    if (value === '') return words.noGroup
    return groups.find(({ group }) => group === value)?.name ?? value
  }
  if (field === 'office') return officeTitle(value)
  return field === 'post' ? postTitle(value) : value
}
