import { useState } from 'react'
import { useMore } from '@/cloud/use-more'
import { fault } from '@/cloud/reply'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { dayInYear, monthOfYearWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { showImport, useConfirmImport, type ImportView } from '../client'
import { copy } from '../copy'
import { changeInWords } from '../parts/field-words'

const words = copy.import

/** Pages of lines, in the form in which lists go on. */
const paged = (view: ImportView) => ({ lines: view.lines, next: view.nextPage?.toString() })

/** Who would come and what would change, and the step that writes it. */
export function Preview({ view, onDone }: { view: ImportView; onDone: () => void }) {
  const [first] = useState(() => paged(view))
  const more = useMore(first, async (page) => {
    const reply = await showImport(view.import, Number(page)).catch(() => fault)
    return reply.ok ? { ok: true as const, value: paged(reply.value) } : reply
  })
  const lines = [first, ...more.pages].flatMap((page) => page.lines)
  const names = ['newcomers', 'changed', 'same'] as const
  return (
    <>
      <SectionTitle>{words.previewed}</SectionTitle>
      <RowGroup>
        {names.map((name) => (
          <Row key={name} title={words.counts[name]} value={words.people(view[name])} />
        ))}
      </RowGroup>
      {view.newcomers + view.changed === 0 ? (
        <EmptyState title={words.same} />
      ) : (
        <>
          <Confirm view={view} onDone={onDone} />
          <SectionTitle>{words.lines}</SectionTitle>
          <RowGroup>
            {lines.map(({ row, member, name, changes, since, on }) => (
              <Row
                key={row}
                title={`${name} ${member}`}
                detail={
                  changes === undefined
                    ? words.newcomer(monthOfYearWords(since))
                    : dotted(
                        on !== undefined && words.on(dayInYear(on)),
                        changes.map((one) => changeInWords(one)).join('；'),
                      )
                }
              />
            ))}
          </RowGroup>
          <MoreButton more={more} />
        </>
      )}
    </>
  )
}

function Confirm({ view, onDone }: { view: ImportView; onDone: () => void }) {
  const [basis, setBasis] = useState('')
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useConfirmImport(view.import)
  const confirm = async () => {
    const reply = await run({ import: view.import, basis: basis.trim() })
    if (reply?.ok !== true) return
    setAsking(false)
    onDone()
  }
  return (
    <>
      <Notice tone="quiet">{words.counting}</Notice>
      <RowGroup>
        <TextField
          title={words.basis}
          placeholder={words.basisPlaceholder}
          lengthMax={60}
          value={basis}
          onChange={setBasis}
        />
      </RowGroup>
      <PrimaryButton disabled={basis.trim() === ''} onTap={() => setAsking(true)}>
        {words.confirm}
      </PrimaryButton>
      <ConfirmSheet
        open={asking}
        title={words.confirm}
        message={words.confirmAsk(view.newcomers + view.changed)}
        action={words.confirm}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
