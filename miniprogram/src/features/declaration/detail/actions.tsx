import type { DeclarationDetail } from '@shared/declaration/contract'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { DecideActions } from '../parts/decide-actions'
import { ReviewActions } from '../parts/review-actions'
import { copy } from '../copy'
import { FilingActions, filingActions } from './filing-actions'
import { Withdraw } from './withdraw'

export interface DetailActionsProps {
  detail: DeclarationDetail
  onDone: (said: string) => void
}

const words = copy.detail

/** What the reader may do now, as the server says; the first thing is the primary one. */
export function DetailActions({ detail, onDone }: DetailActionsProps) {
  const { declaration, actions } = detail
  const may = (action: DeclarationDetail['actions'][number]) => actions.includes(action)
  if (filingActions.some(may)) {
    return (
      <BottomBar>
        <FilingActions detail={detail} onDone={onDone} />
      </BottomBar>
    )
  }
  if (may('endorse')) {
    return (
      <BottomBar>
        <ReviewActions item={detail} onDone={onDone} />
      </BottomBar>
    )
  }
  if (may('decide')) {
    return (
      <BottomBar>
        <DecideActions item={detail} onDone={onDone} />
      </BottomBar>
    )
  }
  if (may('amend')) {
    return (
      <BottomBar>
        <ButtonPair>
          <Withdraw declaration={declaration} onDone={onDone} />
          <PrimaryButton onTap={() => open(routes.amend(declaration))}>{words.amend}</PrimaryButton>
        </ButtonPair>
      </BottomBar>
    )
  }
  return (
    <BottomBar>
      {may('withdraw') ? <Withdraw declaration={declaration} onDone={onDone} /> : null}
      {may('appeal') ? (
        <PlainButton onTap={() => open(routes.appealCompose({ declaration }))}>
          {words.appeal}
        </PlainButton>
      ) : null}
    </BottomBar>
  )
}
