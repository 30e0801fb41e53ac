import { useState } from 'react'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import type { Answer } from '../client'
import { answerNames, copy } from '../copy'

export interface AnswerChoiceProps {
  question: string
  hint: string
  /** Answers whether it was taken; until then nothing else can be tapped. */
  onAnswer: (answer: Answer) => Promise<void>
  busy: boolean
  disabled?: boolean
}

/** Five answers, one tap: the tap sends. */
export function AnswerChoice(props: AnswerChoiceProps) {
  const { question, hint, onAnswer, busy, disabled = false } = props
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
    <>
      <RowGroup>
        <Field title={question} hint={hint} />
      </RowGroup>
      <Choice options={options} value={busy ? tapped : undefined} onChange={answer} />
    </>
  )
}
