import Taro from '@tarojs/taro'
import { routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import type { Submitted } from '../client'
import { copy } from '../copy'

const words = copy.compose

/** Where it went, and by when there is an answer. */
export function AppealSubmitted({ submitted }: { submitted: Submitted }) {
  const { appeal, sentence } = submitted
  const view = () => void Taro.redirectTo({ url: routes.appeal(appeal) })
  const bottom = (
    <BottomBar>
      <PrimaryButton onTap={view}>{words.view}</PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen plain bottom={bottom}>
      <EmptyState title={words.done} advice={sentence} />
    </Screen>
  )
}
