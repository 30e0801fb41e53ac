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
}

/** "党员类别：预备党员 → 正式党员". */
export function changeInWords({ field, before, after }: Changed): string {
  return `${titles[field] ?? field}：${said(field, before)} → ${said(field, after)}`
}

function said(field: string, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (field === 'standing') return standingTitle(value)
  if (field === 'office') return officeTitle(value)
  return field === 'post' ? postTitle(value) : value
}
