import { View } from '@tarojs/components'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { ButtonPair, PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Tag } from '@/ui/tag'
import { momentWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { listTextChecks, useSettleTextCheck, type TextCheck } from '../client'
import { copy } from '../copy'
import '../parts/privacy.less'

const words = copy.texts

/** What was written that the platform could not judge, and may it be shown? */
export default function TextsPage() {
  const load = useLoad(() => listTextChecks())
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, listTextChecks)
  return (
    <Screen>
      <PageLoad load={load}>
        {(page) => {
          const checks = [page, ...more.pages].flatMap((one) => one.checks)
          if (checks.length === 0) return <EmptyState title={words.nothing} advice={words.advice} />
          return (
            <>
              <Notice tone="quiet">{words.intro}</Notice>
              {checks.map((check) => (
                <CheckCard key={check.textCheck} check={check} onSettled={load.reload} />
              ))}
              <MoreButton more={more} />
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

interface CheckCardProps {
  check: TextCheck
  onSettled: () => Promise<void>
}

function CheckCard({ check, onSettled }: CheckCardProps) {
  const { textCheck, byName, texts, verdict, at, mine } = check
  const { busy, refusal, run } = useSettleTextCheck(textCheck)
  const settle = async (outcome: 'fine' | 'raised') => {
    const reply = await run({ textCheck, outcome })
    if (reply?.ok) await onSettled()
  }
  return (
    <Card>
      <Tag>{words.verdicts[verdict]}</Tag>
      {texts.map(({ field, text }) => (
        <View key={`${field} ${text}`} className="privacy-text">{`${field}：${text}`}</View>
      ))}
      <View className="privacy-detail">{dotted(byName, momentWords(at))}</View>
      <RefusalNote refusal={refusal} />
      {mine ? (
        <View className="privacy-detail">{words.own}</View>
      ) : (
        <View className="privacy-control">
          <ButtonPair>
            <PlainButton compact busy={busy} onTap={() => void settle('raised')}>
              {words.raised}
            </PlainButton>
            <PlainButton compact busy={busy} onTap={() => void settle('fine')}>
              {words.fine}
            </PlainButton>
          </ButtonPair>
        </View>
      )}
    </Card>
  )
}
