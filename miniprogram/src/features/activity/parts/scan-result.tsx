import { View } from '@tarojs/components'
import type { Output } from '@/cloud/client'
import type { Refusal } from '@/cloud/reply'
import { open, routes } from '@/navigation/routes'
import { spoken } from '@/ui/aria'
import { BigNumber } from '@/ui/big-number'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { timeWords } from '@/words/date'
import { copy } from '../copy'
import './scan-result.less'

const words = copy.scan

/** One look is enough: signed in, what it will bring, and what is still to come. */
export function ScanResult({ result }: { result: Output<'signIn'> }) {
  const { title, signedInAt, minutesLate, points, before, activity } = result
  const late = minutesLate > 0 ? ` · ${copy.late(minutesLate)}` : ''
  const view = (
    <BottomBar>
      <PrimaryButton onTap={() => open(routes.activity(activity))}>{words.view}</PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen plain bottom={view}>
      <View className="scan-result" {...spoken({ role: 'status', live: 'assertive' })}>
        <View className="scan-result__mark" />
        <View className="scan-result__words">{words.done}</View>
        <BigNumber points={points} change label={words.done} />
        <View className="scan-result__title">{title}</View>
        <View className="scan-result__time">{`${words.at(timeWords(signedInAt))}${late}`}</View>
      </View>
      {before ? <Notice tone="quiet">{words.before}</Notice> : null}
      <Notice tone="quiet">{words.next}</Notice>
    </Screen>
  )
}

export function ScanFailed({ refusal }: { refusal: Refusal }) {
  return (
    <View className="scan-result" {...spoken({ role: 'alert', live: 'assertive' })}>
      <View className="scan-result__words">{words.failed}</View>
      <View className="scan-result__why">{refusal.message}</View>
    </View>
  )
}
