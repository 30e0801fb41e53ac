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
 * `job` may have to be asked for first. Leaving the page stops the steps, not the job.
 */
export function usePosting(job: () => Promise<string>, onDone: () => void): Posting {
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
    const id = await job()
    for (let done = false; !done && !gone.current;) {
      const reply = await command(`job/${id}`, 'continueJob', { job: id })
      if (!reply.ok) {
        setRefusal(reply.refusal)
        break
      }
      setProgress({ done: reply.value.done, total: reply.value.total })
      done = reply.value.done >= reply.value.total
    }
    setBusy(false)
    if (!gone.current) onDone()
  }
  return { busy, refusal, progress, goOn: () => void goOn() }
}
