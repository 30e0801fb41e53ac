import { useEffect, useRef, useState } from 'react'
import { command } from './client'
import type { Refusal } from './reply'

export interface Posting {
  busy: boolean
  refusal: Refusal | undefined
  /** How many are written and of how many, once an answer came. */
  progress: { done: number; total: number } | undefined
  goOn: () => void
}

/**
 * Goes on with a job that writes entries, a step a call, until it is done or something stops it.
 * Leaving the page stops the steps, not the job: the timer goes on with it.
 */
export function usePosting(job: string, onDone: () => void): Posting {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [progress, setProgress] = useState<Posting['progress']>()
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const goOn = async () => {
    setBusy(true)
    setRefusal(undefined)
    // Where a step brings nothing further, somebody else's is under way: that one goes on.
    for (let before = -1, done = false; !done && !gone.current;) {
      const reply = await command(`job/${job}`, 'continueJob', { job })
      if (!reply.ok) {
        setRefusal(reply.refusal)
        break
      }
      setProgress({ done: reply.value.done, total: reply.value.total })
      done = reply.value.done >= reply.value.total || reply.value.done === before
      before = reply.value.done
    }
    setBusy(false)
    if (!gone.current) onDone()
  }
  return { busy, refusal, progress, goOn: () => void goOn() }
}
