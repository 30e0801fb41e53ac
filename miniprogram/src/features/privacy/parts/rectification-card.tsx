import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { momentWords } from '@/words/date'
import type { Rectification } from '../client'
import { copy } from '../copy'
import './privacy.less'

const words = copy.rectify

/** What was asked for, and what was answered; below it what may be done. */
export function RectificationCard({ one, children }: { one: Rectification; children?: ReactNode }) {
  const { text, state, subjectName, askedAt, answer } = one
  return (
    <Card>
      <Tag>{words.states[state]}</Tag>
      <View className="privacy-text">{text}</View>
      <View className="privacy-detail">{words.asked(subjectName, momentWords(askedAt))}</View>
      {answer === undefined ? null : (
        <>
          <View className="privacy-text">{answer.text}</View>
          <View className="privacy-detail">
            {words.answered(answer.byName, momentWords(answer.at))}
          </View>
        </>
      )}
      {children}
    </Card>
  )
}
