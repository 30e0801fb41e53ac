import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Skeleton } from '@/ui/load-state'
import { RefusalNote } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { QrCode } from '@/ui/qr-code'
import type { SignInCode } from '../code/use-sign-in-codes'
import { copy } from '../copy'
import './code-card.less'

const words = copy.code
const isH5 = process.env.TARO_ENV === 'h5'

/** The code of this moment with the time it has left. */
export function CodeCard({ code }: { code: SignInCode }) {
  const { text, secondsLeft, slotSeconds, refusal } = code
  if (text === undefined) {
    return refusal === undefined ? <Skeleton cards={1} /> : <RefusalNote refusal={refusal} />
  }
  return (
    <Card className="code-card">
      <QrCode text={text} label={words.qrLabel} />
      <View className="code-card__words">{words.instruction}</View>
      <View className="code-card__bar">
        <ProgressBar bare label={words.qrLabel} value={secondsLeft} full={slotSeconds} />
      </View>
      <View className="code-card__note">{words.changesIn(Math.ceil(secondsLeft))}</View>
      <RefusalNote refusal={refusal} />
      {isH5 ? <DemoCode text={text} /> : null}
    </Card>
  )
}

/** A browser has no scanner: in the demo the code is carried over by hand. */
function DemoCode({ text }: { text: string }) {
  return (
    <View className="code-card__demo">
      <View className="code-card__note">{words.demo}</View>
      <View className="code-card__text">{text}</View>
      <PlainButton compact onTap={() => void Taro.setClipboardData({ data: text })}>
        {words.copy}
      </PlainButton>
    </View>
  )
}
