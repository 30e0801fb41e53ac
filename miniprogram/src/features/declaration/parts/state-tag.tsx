import type { DeclarationState } from '@shared/declaration/state'
import { Tag, type TagProps } from '@/ui/tag'
import { copy } from '../copy'

const tones: Record<DeclarationState, TagProps['tone']> = {
  unconfirmed: 'brand',
  submitted: 'neutral',
  returned: 'brand',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  endorsed: 'neutral',
  referred: 'neutral',
  approved: 'done',
  rejected: 'brand',
  posted: 'done',
}

/** How far a declaration is, in a word. */
export function StateTag({ state }: { state: DeclarationState }) {
  return <Tag tone={tones[state]}>{copy.state(state)}</Tag>
}
