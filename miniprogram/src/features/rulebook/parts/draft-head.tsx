import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/tag'
import { windowStartWords } from '@/words/date'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { DraftSteps } from './draft-steps'
import { shortDigest } from './short-digest'
import './draft.less'

const words = draftCopy.draft

/** Which version this is, how far it is, and what happens next. */
export function DraftHead({ draft }: { draft: DraftView }) {
  const { version, title, state, startsWith, base, digest, insideWindow } = draft
  const isOver = state === 'inForce' || state === 'abandoned'
  const reason = mayStillAnswer(state) ? lastNote(draft.trail) : undefined
  return (
    <>
      <Card>
        <View className="draft-title">
          {draftCopy.version(version)}
          <Tag tone={state === 'inForce' ? 'done' : 'brand'}>{draftCopy.states[state]}</Tag>
        </View>
        <View className="draft-detail">{title}</View>
        <View className="draft-detail">
          {draftCopy.versions.startsWith(windowStartWords(startsWith))}
        </View>
        {base === undefined ? null : <View className="draft-detail">{words.base(base)}</View>}
        <View className="draft-detail">{words.digest(shortDigest(digest))}</View>
        <DraftSteps draft={draft} />
        <View className="draft-next">{nextOf(draft)}</View>
      </Card>
      {reason === undefined ? null : <Notice>{words.returned(reason)}</Notice>}
      {insideWindow && !isOver ? <Notice>{words.inside}</Notice> : null}
    </>
  )
}

/** A return stays in sight until the draft goes to the members' meeting again. */
function mayStillAnswer(state: DraftView['state']): boolean {
  return state === 'returned' || state === 'draft'
}

function lastNote(trail: DraftView['trail']): string | undefined {
  return [...trail].reverse().find(({ note }) => note !== undefined)?.note
}

/** What happens next and by whom, for the person who reads it. */
function nextOf({ state, startsWith, mayPropose, mayAdopt, mayApprove }: DraftView): string {
  const { next } = words
  switch (state) {
    case 'draft':
    case 'returned':
      return mayPropose ? next.propose : next.write
    case 'proposed':
      return mayAdopt ? next.record : next.meet
    case 'adopted':
      return mayApprove ? next.approve : next.wait
    case 'inForce':
      return next.done(windowStartWords(startsWith))
    case 'abandoned':
      return next.abandoned
  }
}
