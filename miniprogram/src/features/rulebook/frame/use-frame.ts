import { useState } from 'react'
import { useDraft } from '@/cloud/draft'
import { useSetFrame, type FrameView } from '../client'
import { copy } from './copy'
import {
  changesOf,
  frameOf,
  isFilledIn,
  pinnedCodes,
  pinsWith,
  problemOf,
  settingsOf,
  type FrameForm,
} from './frame-form'

/** The requirements being changed, kept on the phone until they are accepted. */
export function useFrame(view: FrameView, onSaved: () => void) {
  const { organisation } = view
  const { form, change, clear } = useDraft<FrameForm>(`rulebook/frame/${organisation}`, {
    pins: {},
  })
  const { busy, refusal, run } = useSetFrame(organisation)
  const [saved, setSaved] = useState(false)
  const settings = settingsOf(view, form)
  const changes = changesOf(view, form)
  const problem = problemOf(settings)

  const save = async () => {
    const reply = await run(frameOf(view, form))
    if (reply?.ok !== true) return
    clear()
    setSaved(true)
    onSaved()
  }
  return {
    settings,
    pinned: pinnedCodes(view, form),
    pin: (codes: string[]) => change({ pins: pinsWith(view, codes) }),
    change,
    changes,
    problem,
    note: problem === undefined && !isFilledIn(settings) ? copy.noMost : copy.draft,
    ready: changes.length > 0 && isFilledIn(settings),
    /** True until something is changed again. */
    saved: saved && changes.length === 0,
    save: () => void save(),
    busy,
    refusal,
  }
}
