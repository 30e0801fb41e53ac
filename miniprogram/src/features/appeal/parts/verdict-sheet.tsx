import { View } from '@tarojs/components'
import type { AppealDetail } from '@shared/appeal/contract'
import { useDraft } from '@/cloud/draft'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useDecideAppeal, useVoteOnAppeal } from '../client'
import { copy } from '../copy'
import './verdict-sheet.less'

const words = copy.verdict

export interface VerdictSheetProps {
  appeal: AppealDetail
  kind: 'vote' | 'decide'
  onClose: () => void
  onDone: () => void
}

interface VerdictForm {
  vote?: 'grant' | 'deny'
  reason: string
}

/** A vote of the panel or the superior's decision, with its reason; what is typed stays. */
export function VerdictSheet({ appeal, kind, onClose, onDone }: VerdictSheetProps) {
  const { form, change, clear } = useDraft<VerdictForm>(`appeal/verdict/${appeal.appeal}`, {
    reason: '',
  })
  const vote = useVoteOnAppeal(appeal.appeal)
  const decide = useDecideAppeal(appeal.appeal)
  const { busy, refusal, run } = kind === 'vote' ? vote : decide
  const options = [
    { value: 'grant' as const, title: words.grant, detail: appeal.effect },
    { value: 'deny' as const, title: words.deny, detail: words.denyDetail },
  ]
  const submit = async () => {
    if (form.vote === undefined) return
    const reply = await run({ appeal: appeal.appeal, vote: form.vote, reason: form.reason })
    if (reply?.ok !== true) return
    clear()
    onDone()
  }
  return (
    <Sheet open title={kind === 'vote' ? words.voteTitle : words.decideTitle} onClose={onClose}>
      <Choice options={options} value={form.vote} onChange={(chosen) => change({ vote: chosen })} />
      <View className="verdict-sheet__reason">
        <TextArea
          title={words.reason}
          placeholder={words.reasonPlaceholder}
          lengthMax={300}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      </View>
      <Notice tone="quiet">{kind === 'vote' ? words.voteNote : words.decideNote}</Notice>
      <RefusalNote refusal={refusal} />
      <PrimaryButton
        busy={busy}
        disabled={form.vote === undefined || form.reason.trim() === ''}
        onTap={() => void submit()}
      >
        {kind === 'vote' ? words.submitVote : words.submitDecision}
      </PrimaryButton>
    </Sheet>
  )
}
