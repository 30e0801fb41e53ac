import { View } from '@tarojs/components'
import type { Refusal } from '@/cloud/reply'
import { PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { copy } from '../copy'
import type { Missing } from './form'

export interface SendProps {
  action: string
  busy: boolean
  missing: Missing[]
  refusal: Refusal | undefined
  onSend: () => void
}

/** The button that sends, with what keeps it from being sent. */
export function Send({ action, busy, missing, refusal, onSend }: SendProps) {
  const parts = missing.map((part) => copy.compose.missingParts[part])
  return (
    <View className="send">
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={parts.length > 0} onTap={onSend}>
        {action}
      </PrimaryButton>
      <View className="send__note">
        {parts.length > 0 ? copy.compose.missing(parts.join('、')) : copy.compose.draftKept}
      </View>
    </View>
  )
}
