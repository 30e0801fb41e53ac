import type { Reply } from '@/cloud/reply'
import { inBranch, showBoard, type BoardView } from '../client'

export interface EditionView {
  shown: BoardView
  latest: BoardView
}

/** One edition and, to compare it with, the latest of its half-year. */
export async function loadEdition(
  { branch, half }: { branch: string; half: string },
  edition: number | undefined,
): Promise<Reply<EditionView>> {
  const of = { ...inBranch(branch), ...(half === '' ? {} : { half }) }
  const latest = await showBoard(of)
  if (!latest.ok) return latest
  const asked = edition ?? latest.value.edition
  if (asked === latest.value.edition) {
    return { ok: true, value: { shown: latest.value, latest: latest.value } }
  }
  const shown = await showBoard({
    ...of,
    half: latest.value.half,
    edition: asked,
  })
  return shown.ok ? { ok: true, value: { shown: shown.value, latest: latest.value } } : shown
}
