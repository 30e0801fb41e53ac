import { useDidShow, usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fault, isFault, type Refusal, type Reply } from './reply'

/** `stale` is true while a value stays on the screen although its refresh has failed. */
export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value; stale: boolean }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'failed'; refusal: Refusal }

export type Load<Value> = Loaded<Value> & { reload: () => Promise<void> }

export interface LoadOptions {
  /** Load anew when this changes, for example the id or the half-year that is shown. */
  key?: string
  /** Refresh when the reader comes back to the page. */
  onReturn?: boolean
}

/**
 * Loads what a page shows. A refresh keeps the old value until the new one is there, a failed
 * refresh keeps it too; pulling down refreshes and always ends.
 */
export function useLoad<Value>(
  loader: () => Promise<Reply<Value>>,
  { key = '', onReturn = false }: LoadOptions = {},
): Load<Value> {
  const [held, setHeld] = useState<{ key: string; loaded: Loaded<Value> }>()
  const latest = useRef({ loader, turn: 0, shown: false })
  useEffect(() => {
    latest.current.loader = loader
  })

  const reload = useCallback(async () => {
    const turn = (latest.current.turn += 1)
    const reply = await latest.current.loader().catch(() => fault)
    if (turn !== latest.current.turn) return
    setHeld((before) => ({
      key,
      loaded: afterReply(before?.key === key ? before.loaded : undefined, reply),
    }))
  }, [key])

  useEffect(() => {
    const current = latest.current
    void reload()
    return () => {
      // A reply that comes after the page has gone, or for another key, is not shown.
      current.turn += 1
    }
  }, [reload])

  useDidShow(() => {
    if (onReturn && latest.current.shown) void reload()
    latest.current.shown = true
  })
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  return { ...(held?.key === key ? held.loaded : { state: 'loading' }), reload }
}

export function afterReply<Value>(
  before: Loaded<Value> | undefined,
  reply: Reply<Value>,
): Loaded<Value> {
  if (reply.ok) return { state: 'ready', value: reply.value, stale: false }
  if (!isFault(reply)) return { state: 'refused', refusal: reply.refusal }
  if (before?.state === 'ready') return { ...before, stale: true }
  return { state: 'failed', refusal: reply.refusal }
}
