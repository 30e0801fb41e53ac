import { useState } from 'react'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import type { Answer } from '../client'
import { answerNames, copy } from '../copy'

export interface AnswerChoiceProps {
  /** Answers whether it was taken; until then nothing else can be tapped. */
  onAnswer: (answer: Answer) => Promise<void>
  busy: boolean
  disabled?: boolean
}

/** Five answers, one tap: the tap sends. */
export function AnswerChoice({ onAnswer, busy, disabled = false }: AnswerChoiceProps) {
  const [tapped, setTapped] = useState<Answer>()
  const answer = (value: Answer) => {
    setTapped(value)
    void onAnswer(value)
  }
  const rests = busy || disabled
  const options = answerNames.map((value) => ({
    value,
    title: copy.answers[value],
    disabled: rests,
  }))
  return (
    <Card>
      <Choice options={options} value={busy ? tapped : undefined} onChange={answer} />
    </Card>
  )
}
