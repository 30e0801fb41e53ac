import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ButtonPair, PlainButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useCloseTransfer, useRecallTransfer } from '../client'
import { copy } from '../copy'

const words = copy.detail
type Way = 'close' | 'recall'

/** Two ends: the receipt has come, or nothing came of it. */
export function EndTransfer({ transfer, onDone }: { transfer: string; onDone: () => void }) {
  const [way, setWay] = useState<Way>()
  const close = useCloseTransfer(transfer)
  const recall = useRecallTransfer(transfer)
  const { busy, refusal } = way === 'close' ? close : recall
  const end = async (text: string) => {
    const reply =
      way === 'close'
        ? await close.run({ transfer, receipt: text })
        : await recall.run({ transfer, reason: text })
    if (!reply?.ok) return
    setWay(undefined)
    void Taro.showToast({ title: words.done, icon: 'none' })
    onDone()
  }
  const isClosing = way === 'close'
  return (
    <>
      <ButtonPair>
        <PlainButton onTap={() => setWay('recall')}>{words.recall}</PlainButton>
        <PlainButton onTap={() => setWay('close')}>{words.close}</PlainButton>
      </ButtonPair>
      <ConfirmSheet
        open={way !== undefined}
        title={isClosing ? words.closeTitle : words.recallTitle}
        message={isClosing ? words.closeMessage : words.recallMessage}
        action={isClosing ? words.close : words.recall}
        busy={busy}
        reason={{ title: isClosing ? words.closeReason : words.recallReason, lengthMax: 100 }}
        onClose={() => setWay(undefined)}
        onConfirm={(text) => void end(text)}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
