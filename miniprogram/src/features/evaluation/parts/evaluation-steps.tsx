import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import type { EvaluationView } from '../client'
import { copy } from '../copy'
import { stepsOf, type Step } from './steps'
import './evaluation-steps.less'

const words = copy.cockpit
const tones = { done: 'done', now: 'brand', ahead: 'neutral' } as const

/** Freeze, brief, publish, notice period: each with who acts and what is recorded. */
export function EvaluationSteps({ evaluation }: { evaluation: EvaluationView }) {
  return (
    <>
      <SectionTitle>{words.steps}</SectionTitle>
      {stepsOf(evaluation).map((step, index) => (
        <StepCard key={step.title} step={step} number={index + 1} />
      ))}
    </>
  )
}

function StepCard({ step, number }: { step: Step; number: number }) {
  const { title, who, standing, lines } = step
  return (
    <Card tone={standing === 'now' ? 'due' : 'plain'} className={`step-card step-card_${standing}`}>
      <View className="step-card__head">
        <View className="step-card__title">{`${number}. ${title}`}</View>
        <Tag tone={tones[standing]}>{words[standing]}</Tag>
      </View>
      <View className="step-card__who">{who}</View>
      {lines.map((line) => (
        <View key={line} className="step-card__line">
          {line}
        </View>
      ))}
    </Card>
  )
}
