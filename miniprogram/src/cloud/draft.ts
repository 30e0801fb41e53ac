import { useCallback, useEffect, useRef, useState } from 'react'
import { readStored, removeStored, writeStored } from './store'

const quietMs = 400

const openDrafts = new Set<() => void>()

/** Before a command leaves: whatever is being written is on the phone first. */
export function saveOpenDrafts(): void {
  for (const save of openDrafts) save()
}

export interface Draft<Form> {
  form: Form
  change: (part: Partial<Form>) => void
  /** True when the form opened with what was left here before. */
  restored: boolean
  /** To be called when the form was accepted: nothing of it stays on the phone. */
  clear: () => void
}

/**
 * What is typed stays on the phone until it is accepted: saved shortly after the last change and
 * when the page closes, restored when it opens again.
 *
 * `key` names the form, with the id of what it edits if there is one.
 */
export function useDraft<Form extends object>(key: string, initial: Form): Draft<Form> {
  const [opened] = useState(() => readDraft<Form>(key))
  const [form, setForm] = useState<Form>({ ...initial, ...opened })
  const unsaved = useRef<Form>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(() => {
    clearTimeout(timer.current)
    if (unsaved.current !== undefined) writeStored(shelf(key), unsaved.current)
    unsaved.current = undefined
  }, [key])

  const change = useCallback(
    (part: Partial<Form>) => {
      setForm((before) => {
        const after = { ...before, ...part }
        unsaved.current = after
        return after
      })
      clearTimeout(timer.current)
      timer.current = setTimeout(save, quietMs)
    },
    [save],
  )

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    unsaved.current = undefined
    removeStored(shelf(key))
  }, [key])

  useEffect(() => {
    openDrafts.add(save)
    return () => {
      openDrafts.delete(save)
      save()
    }
  }, [save])
  return { form, change, restored: opened !== undefined, clear }
}

function readDraft<Form>(key: string): Partial<Form> | undefined {
  const stored = readStored(shelf(key))
  return typeof stored === 'object' && stored !== null ? stored : undefined
}

function shelf(key: string): string {
  return `draft/${key}`
}
