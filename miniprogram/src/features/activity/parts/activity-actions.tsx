import type { ReactNode } from 'react'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { copy } from '../copy'
import type { ActivityView } from './types'

type PageAction = 'scan' | 'showCode' | 'callRoll'

const words: Record<PageAction, string> = {
  scan: copy.activity.scan,
  showCode: copy.activity.showCode,
  callRoll: copy.activity.callRoll,
}
/** The one that is due goes to the thumb: the own sign-in before the organiser's screens. */
const inOrder: PageAction[] = ['scan', 'callRoll', 'showCode']

/** What the reader may do with this activity; nothing when there is nothing. */
export function ActivityActions({ activity }: { activity: ActivityView }): ReactNode {
  const offered = inOrder.filter((action) => activity.actions.includes(action))
  const [first, ...others] = offered
  if (first === undefined) return undefined
  const go = (action: PageAction) => open(addressOf(action, activity.activity))
  const primary = <PrimaryButton onTap={() => go(first)}>{words[first]}</PrimaryButton>
  if (others.length === 0) return <BottomBar>{primary}</BottomBar>
  return (
    <BottomBar>
      <ButtonPair>
        {others.map((action) => (
          <PlainButton key={action} onTap={() => go(action)}>
            {words[action]}
          </PlainButton>
        ))}
        {primary}
      </ButtonPair>
    </BottomBar>
  )
}

function addressOf(action: PageAction, activity: string): string {
  switch (action) {
    case 'scan':
      return routes.scan()
    case 'showCode':
      return routes.signInCode(activity)
    case 'callRoll':
      return routes.rollCall(activity)
  }
}
