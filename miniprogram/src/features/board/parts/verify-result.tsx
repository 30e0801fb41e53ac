import { View } from '@tarojs/components'
import { spoken } from '@/ui/aria'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { copy } from '../copy'
import './verify.less'

const words = copy.verify

export interface VerifyResultProps {
  holds: boolean
  entriesChecked: number
  sequence: number
}

/** What was recomputed and whether it holds, before any figure. */
export function VerifyResult({ holds, entriesChecked, sequence }: VerifyResultProps) {
  return (
    <Card tone={holds ? 'plain' : 'due'}>
      <View className="verify-result" {...spoken({ role: 'status', live: 'polite' })}>
        <View className={`verify-result__words verify-result__words_${holds ? 'holds' : 'fails'}`}>
          {holds ? words.holds : words.fails}
        </View>
        <View className="verify-result__why">
          {holds ? words.holdsWhy(entriesChecked) : words.failsWhy}
        </View>
      </View>
      <Row title={words.head} value={words.headValue(sequence)} valueTone="figure" />
    </Card>
  )
}
