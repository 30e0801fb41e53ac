import { View } from '@tarojs/components'
import { QrCode } from '@/ui/qr-code'
import { copy } from '../copy'
import { spaced } from './spaced'
import './slip-sheet.less'

const words = copy.slips

/** A sheet of slips to cut apart: what it is, the code to scan, the code to type, until when. */
export function SlipSheet({ codes, until }: { codes: string[]; until: string }) {
  return (
    <View className="slip-sheet">
      {codes.map((code) => (
        <View key={code} className="slip-sheet__slip">
          <View className="slip-sheet__title">{words.onSlip}</View>
          <QrCode text={code} label={words.qrLabel} />
          <View className="slip-sheet__code">{spaced(code)}</View>
          <View className="slip-sheet__until">{until}</View>
        </View>
      ))}
    </View>
  )
}
