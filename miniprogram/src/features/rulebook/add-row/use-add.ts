import Taro from '@tarojs/taro'
import type { BasisKind } from '@shared/rulebook/states'
import { useDraft } from '@/cloud/draft'
import { routes } from '@/navigation/routes'
import { useAddRow, type DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { isCode, nextCode } from './next-code'

interface AddForm {
  /** Absent while it is the one that is suggested. */
  code?: string
  title: string
  clause: string
  basisKind?: BasisKind
  basisText: string
}

const words = draftCopy.add

/** A clause like another one being written: its words and its basis, the numbers come next. */
export function useAdd({ draft, revision, rows }: DraftView, like: string) {
  const { form, change, clear } = useDraft<AddForm>(`rulebook/add/${draft}/${like}`, {
    title: '',
    clause: '',
    basisText: '',
  })
  const { busy, refusal, run } = useAddRow(draft, like)
  const codes = rows.map(({ indicator }) => indicator)
  const code = form.code ?? nextCode(like, codes)
  const { title, clause, basisKind, basisText } = form
  const problem = !isCode(code)
    ? words.codeWrong
    : codes.includes(code)
      ? words.codeTaken
      : undefined
  const filled = [title, clause, basisText].every((text) => text.trim() !== '')

  const add = async () => {
    if (basisKind === undefined) return
    const reply = await run({
      draft,
      revision,
      like,
      indicator: code,
      title,
      clause,
      basis: { kind: basisKind, text: basisText },
    })
    if (reply?.ok !== true) return
    clear()
    void Taro.redirectTo({ url: routes.draftRow(draft, code) })
  }
  return {
    form,
    code,
    change,
    problem,
    ready: filled && basisKind !== undefined && problem === undefined,
    add: () => void add(),
    busy,
    refusal,
  }
}
