import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import type { Refusal } from '../cloud/reply'
import './notice.less'

export interface NoticeProps {
  /** `note` is to be noticed (gold tint), `quiet` explains, `brand` asks for something. */
  tone?: 'note' | 'quiet' | 'brand'
  children: ReactNode
}

/** A sentence beside the matter it concerns. */
export function Notice({ tone = 'note', children }: NoticeProps) {
  return <View className={`notice notice_${tone}`}>{children}</View>
}

/** Why it may not be done now, and what to do; read aloud when it appears. */
export function RefusalNote({ refusal }: { refusal: Refusal | undefined }) {
  if (refusal === undefined) return null
  return (
    <View
      className="notice notice_brand refusal-note"
      {...spoken({ role: 'alert', live: 'assertive' })}
    >
      {refusal.message}
    </View>
  )
}
