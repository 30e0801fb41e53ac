import { View } from '@tarojs/components'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { dayWords, momentWords, monthOfYearWords, windowStartWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { VersionsView } from '../client'
import { draftCopy } from '../draft-copy'
import { shortDigest } from './short-digest'

const words = draftCopy.versions

export interface VersionLineProps {
  version: VersionsView['versions'][number]
  today: string
  onTap: () => void
}

/** An adopted version: when it holds, when it was adopted, and by what it is known. */
export function VersionLine({ version, today, onTap }: VersionLineProps) {
  const { inForce, adoptedOn, digest } = version
  const isAhead = version.startsIn > today.slice(0, 7)
  return (
    <Row
      title={
        <>
          {draftCopy.version(version.version)}
          {inForce ? <Tag tone="done">{words.inForce}</Tag> : null}
          {isAhead ? <Tag>{words.ahead}</Tag> : null}
        </>
      }
      detail={
        <>
          <View>{version.title}</View>
          <View>{windowWords(version)}</View>
          <View>{words.adoptedOn(`${adoptedOn.slice(0, 4)} 年 ${dayWords(adoptedOn)}`)}</View>
          <View>{draftCopy.draft.digest(shortDigest(digest))}</View>
        </>
      }
      quiet={!inForce && !isAhead}
      label={draftCopy.version(version.version)}
      onTap={onTap}
    />
  )
}

function windowWords({ startsWith, startsIn, lastMonth }: VersionLineProps['version']): string {
  if (lastMonth === undefined) return words.startsWith(windowStartWords(startsWith))
  if (lastMonth < startsIn) return words.replaced
  return words.held(monthOfYearWords(startsIn), monthOfYearWords(lastMonth))
}

export interface DraftLineProps {
  draft: VersionsView['drafts'][number]
  onTap: () => void
}

/** A version on its way: how far it is, how much it changes, and whose hand was last on it. */
export function DraftLine({ draft, onTap }: DraftLineProps) {
  const { version, state, startsWith, changedCount, changedAt, changedBy } = draft
  return (
    <Row
      title={
        <>
          {draftCopy.version(version)}
          <Tag tone="brand">{draftCopy.states[state]}</Tag>
        </>
      }
      detail={
        <>
          <View>
            {dotted(words.startsWith(windowStartWords(startsWith)), words.changed(changedCount))}
          </View>
          <View>{words.changedBy(changedBy, momentWords(changedAt))}</View>
        </>
      }
      label={draftCopy.version(version)}
      onTap={onTap}
    />
  )
}
