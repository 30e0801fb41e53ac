import { View } from '@tarojs/components'
import type { FindingView } from '@shared/declaration/form-contract'
import { Notice } from '@/ui/notice'
import { copy } from '../copy'

/** What the system noticed; a person looks at it, it decides nothing. */
export function Findings({ findings }: { findings: FindingView[] }) {
  if (findings.length === 0) return null
  return (
    <Notice>
      <View className="findings__title">{copy.findings}</View>
      {findings.map(({ code, sentence }) => (
        <View key={code}>{sentence}</View>
      ))}
    </Notice>
  )
}
