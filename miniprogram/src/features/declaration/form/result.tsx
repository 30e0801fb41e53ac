import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Row, RowGroup } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { byDayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { Submitted } from '../client'
import { copy } from '../copy'
import { Findings } from '../parts/findings'
import '../parts/declaration.less'

export interface ResultProps {
  title: string
  what: string
  submitted: Submitted
  onAnother: () => void
}

/** It was accepted: what happens next and by when, and what the system noticed. */
export function Result({ title, what, submitted, onAnother }: ResultProps) {
  const { declaration, state, findings, next } = submitted
  return (
    <View className="submit-result">
      <Card>
        <View className="declaration-head">
          <View className="declaration-head__title">{title}</View>
          <Tag tone="done">{copy.state(state)}</Tag>
        </View>
        <View className="declaration-line">{what}</View>
        <View className="declaration-next">
          {`${copy.result.next}：${dotted(next.sentence, next.byDay && byDayWords(next.byDay))}`}
        </View>
        <Findings findings={findings} />
      </Card>
      <RowGroup>
        <Row title={copy.result.list} onTap={() => open(routes.myDeclarations())} />
      </RowGroup>
      <ButtonPair>
        <PlainButton onTap={() => open(routes.declaration(declaration))}>
          {copy.result.see}
        </PlainButton>
        <PrimaryButton onTap={onAnother}>{copy.result.another}</PrimaryButton>
      </ButtonPair>
    </View>
  )
}
