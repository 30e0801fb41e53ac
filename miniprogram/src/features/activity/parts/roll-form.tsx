import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/ui/aria'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { ConfirmSheet } from '@/ui/sheet'
import { copy } from '../copy'
import { useRollCall } from '../roll-call/use-roll-call'
import { RollFormLine } from './roll-form-line'
import type { ActivityView } from './types'

const words = copy.rollCall

/** Everyone expected, a mark each; what the scan already knows is not asked again. */
export function RollForm({ activity }: { activity: ActivityView }) {
  const roll = useRollCall(activity.activity, activity.lines)
  const [asking, setAsking] = useState(false)
  const { present, absent, left } = roll
  const submit = async () => {
    if (await roll.submit()) void Taro.navigateBack()
  }
  const bottom = (
    <BottomBar>
      <PrimaryButton disabled={left > 0} onTap={() => setAsking(true)}>
        {left > 0 ? words.incomplete(left) : words.submit(present, absent)}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom} title={activity.title}>
      <Notice tone="quiet">{words.hint}</Notice>
      <View {...spoken({ role: 'status', live: 'polite' })}>
        <Notice>{words.question(present, absent, left)}</Notice>
      </View>
      {left === 0 ? null : <PlainButton onTap={roll.restAbsent}>{words.restAbsent}</PlainButton>}
      <View className="roll-form__lines">
        <RowGroup>
          {activity.lines.map((line) => (
            <RollFormLine
              key={line.member}
              line={line}
              mark={roll.markOf(line)}
              onMark={(attended) => roll.mark(line, attended)}
            />
          ))}
        </RowGroup>
      </View>
      <ConfirmSheet
        open={asking}
        title={words.confirm}
        message={words.message(present, absent)}
        action={words.action}
        busy={roll.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void submit()}
      >
        <RefusalNote refusal={roll.refusal} />
      </ConfirmSheet>
    </Screen>
  )
}
