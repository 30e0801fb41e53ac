import { useEffect, useRef, useState } from 'react'
import { fault } from '@/cloud/reply'
import { replayPage } from '../client'
import { afterPage, nextOf, notStarted, type Run } from './run'

/** A replay page after page; it can be stopped, and what failed goes on from where it was. */
export function useReplay(draft: string, half: string) {
  const [run, setRun] = useState<Run>(notStarted)
  /** Counts starts and stops: a loop of an earlier turn asks for nothing more. */
  const turn = useRef(0)
  useEffect(() => {
    const current = turn
    return () => {
      current.current += 1
    }
  }, [])

  const goOnFrom = async (from: Run) => {
    const mine = (turn.current += 1)
    const { pages, startedAnew } = from
    let now: Run = { state: 'running', pages, ...(startedAnew && { startedAnew }) }
    setRun(now)
    while (now.state === 'running') {
      const reply = await replayPage(draft, half, nextOf(now)).catch(() => fault)
      if (turn.current !== mine) return
      now = afterPage(now, reply)
      setRun(now)
    }
  }

  return {
    run,
    start: () => void goOnFrom(notStarted),
    goOn: () => void goOnFrom(run),
    stop: () => {
      turn.current += 1
      setRun((before) => ({ ...before, state: 'stopped' }))
    },
  }
}
