import Taro from '@tarojs/taro'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useReleaseBinding, type BindingLine } from '../client'
import { copy } from '../copy'

const words = copy.sheet
const reasonLengthMax = 100

export interface ReleaseSheetProps {
  line: BindingLine
  onClose: () => void
  onDone: () => void
}

/** A lost phone or a wrong person: with a reason, and at once. */
export function ReleaseSheet({ line: { member, name }, onClose, onDone }: ReleaseSheetProps) {
  const { busy, refusal, run } = useReleaseBinding(member)
  const release = async (reason: string) => {
    const reply = await run({ binding: member, reason })
    if (!reply?.ok) return
    void Taro.showToast({ title: copy.list.released, icon: 'none' })
    onDone()
  }
  return (
    <ConfirmSheet
      open
      title={words.release}
      message={words.releaseMessage(name)}
      action={words.release}
      busy={busy}
      reason={{
        title: words.reason,
        placeholder: words.reasonPlaceholder,
        lengthMax: reasonLengthMax,
      }}
      onClose={onClose}
      onConfirm={(reason) => void release(reason)}
    >
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}
