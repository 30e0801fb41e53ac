import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { dayWords, halfYearWords } from '@/words/date'
import type { BoardView } from '../client'
import { copy } from '../copy'
import { shortDigest } from '../words'
import './board.less'

const words = copy.board

/** Which edition this is, what it rests on, and how it can be checked. */
export function BoardHead({ board }: { board: BoardView }) {
  const { half, edition, editions, publishedAt, briefingSentence, reason, root } = board
  const older = editions.filter((one) => one.edition < edition).at(-1)?.edition
  return (
    <Card className="board-head">
      <View className="board-head__top">
        <View className="board-head__half">
          {halfYearWords(half)}
          <Tag tone="brand">{words.edition(edition)}</Tag>
        </View>
        <View className="board-head__day">{words.published(dayWords(publishedAt))}</View>
      </View>
      <View className="board-head__sentence">{briefingSentence}</View>
      {reason === undefined ? null : <View className="board-head__sentence">{reason}</View>}
      <View className="board-head__root">
        <View className="board-head__code">{`${words.root} ${shortDigest(root)}`}</View>
        <View className="board-head__links">
          {editions.length < 2 ? null : (
            <TextLink onTap={() => open(routes.editions(half, older ?? edition))}>
              {words.editions}
            </TextLink>
          )}
          <TextLink onTap={() => open(routes.verify(board.board))}>{words.verify}</TextLink>
        </View>
      </View>
    </Card>
  )
}

/** How long objections are heard, and where. */
export function NoticePeriod({ board }: { board: BoardView }) {
  const { final, noticeEndsOn, appealsEndOn, appealsOpen, noticeDaysLeft } = board
  const { half, publishedAt } = board
  const lastDay = dayWords(noticeEndsOn)
  if (final) return <Notice tone="quiet">{words.final}</Notice>
  const running = noticeDaysLeft > 0 || publishedAt.slice(0, 10) > noticeEndsOn
  return (
    <Notice>
      {running ? words.notice(lastDay, noticeDaysLeft) : words.noticeOver(lastDay)}
      <View>{appealsOpen ? words.object(dayWords(appealsEndOn)) : words.objectNoMore}</View>
      <TextLink onTap={() => open(routes.myPoints(Number(half.slice(0, 4))))}>
        {words.toMyPoints}
      </TextLink>
    </Notice>
  )
}
