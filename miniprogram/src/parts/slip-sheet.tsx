import { View } from '@tarojs/components'
import { QrCode } from '@/ui/qr-code'
import { spaced } from '@/words/spaced'
import './slip-sheet.less'

export interface Slip {
  /** What the slip is, or for whom. */
  title: string
  code: string
  /** What is drawn, where that is more than the code. */
  drawn?: string
}

export interface SlipSheetProps {
  slips: Slip[]
  qrLabel: string
  /** Until when they can be used. */
  until: string
}

/** A sheet of slips to cut apart: what it is, the code to scan, the code to type, until when. */
export function SlipSheet({ slips, qrLabel, until }: SlipSheetProps) {
  return (
    <View className="slip-sheet">
      {slips.map(({ title, code, drawn = code }) => (
        <View key={code} className="slip-sheet__slip">
          <View className="slip-sheet__title">{title}</View>
          <QrCode text={drawn} label={qrLabel} />
          <View className="slip-sheet__code">{spaced(code)}</View>
          <View className="slip-sheet__until">{until}</View>
        </View>
      ))}
    </View>
  )
}
