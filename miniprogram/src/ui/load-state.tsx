import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Load } from '../cloud/use-load'
import { spoken } from './aria'
import { PlainButton } from './button'
import { Notice } from './notice'
import './load-state.less'

export interface LoadStateProps<Value> {
  load: Load<Value>
  /** Of the shape of what is coming; two cards when it is not given. */
  skeleton?: ReactNode
  children: (value: Value) => ReactNode
}

/** What a page shows of a `useLoad`: skeleton, the matter itself, a refusal, or an error. */
export function LoadState<Value>({ load, skeleton, children }: LoadStateProps<Value>) {
  switch (load.state) {
    case 'loading':
      return skeleton ?? <Skeleton />
    case 'ready':
      return (
        <>
          {load.stale ? (
            <Notice>刚才没有刷新成功，这里是上次的内容。下拉可再试一次。</Notice>
          ) : null}
          {children(load.value)}
        </>
      )
    case 'refused':
      return <EmptyState title={load.refusal.message} />
    case 'failed':
      return <ErrorState message={load.refusal.message} onRetry={load.reload} />
  }
}

/** Grey cards while the first load is under way; never on a refresh. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  return (
    <View className="skeleton" {...spoken({ role: 'status', label: '正在载入' })}>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="skeleton__card">
          <View className="skeleton__line skeleton__line_short" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line_middle" />
        </View>
      ))}
    </View>
  )
}

export interface EmptyStateProps {
  title: string
  /** What to do next, in a sentence. */
  advice?: ReactNode
  action?: ReactNode
}

/** Nothing here yet, and what would bring something. */
export function EmptyState({ title, advice, action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className="empty-state__title">{title}</View>
      {advice === undefined ? null : <View className="empty-state__advice">{advice}</View>}
      {action === undefined ? null : <View className="empty-state__action">{action}</View>}
    </View>
  )
}

/** It did not work; trying again is one tap. */
export function ErrorState({ message, onRetry }: { message: string; onRetry: () => unknown }) {
  return (
    <View className="empty-state" {...spoken({ role: 'alert', live: 'polite' })}>
      <View className="empty-state__advice">{message}</View>
      <View className="empty-state__action">
        <PlainButton compact onTap={() => void onRetry()}>
          重试
        </PlainButton>
      </View>
    </View>
  )
}
