import { View } from '@tarojs/components'
import { useState } from 'react'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { Notice, RefusalNote } from '@/ui/notice'
import type { VersionsView } from '../client'
import { copy } from './copy'
import { ImportProblems } from './import-problems'
import { ImportPreview } from './import-preview'
import { useImport } from './use-import'

interface ImportCardProps {
  rulebooks: VersionsView
  onDone: () => void
}

/** A file into the draft that is being written; without one it says what comes first. */
export function ImportCard({ rulebooks, onDone }: ImportCardProps) {
  const { drafts, uploadFolder = '' } = rulebooks
  const open = drafts.find(({ state }) => state === 'draft' || state === 'returned')
  return open === undefined ? (
    <Notice tone="quiet">{copy.noDraft}</Notice>
  ) : (
    <Importing key={open.draft} draft={open} folder={uploadFolder} onDone={onDone} />
  )
}

interface ImportingProps {
  draft: VersionsView['drafts'][number]
  folder: string
  onDone: () => void
}

function Importing({ draft, folder, onDone }: ImportingProps) {
  const file = useImport(draft.draft, folder)
  const [done, setDone] = useState<number>()
  const { picked, busy, read, refusal } = file
  return (
    <View className="files-group">
      <Card>
        <View className="files-title">{copy.import}</View>
        <View className="files-detail">{copy.imports(draft.version)}</View>
        {process.env.TARO_ENV === 'h5' ? null : (
          <View className="files-detail">{copy.importsWeapp}</View>
        )}
        {picked === undefined ? null : <View className="files-name">{copy.file(picked.name)}</View>}
        <RefusalNote refusal={refusal} />
        <View className="files-open">
          {refusal === undefined || picked === undefined ? null : (
            <PlainButton busy={busy} onTap={file.readAgain}>
              {copy.readAgain}
            </PlainButton>
          )}
          <PlainButton
            busy={busy}
            onTap={() => {
              setDone(undefined)
              file.pick()
            }}
          >
            {busy ? copy.reading : picked === undefined ? copy.pick : copy.pickOther}
          </PlainButton>
        </View>
      </Card>
      {done === undefined ? null : <Notice tone="quiet">{copy.replaced(done)}</Notice>}
      {read === undefined ? null : read.problems.length > 0 ? (
        <ImportProblems read={read} />
      ) : read.preview?.lines.length === 0 ? (
        <EmptyState {...copy.same} />
      ) : (
        <ImportPreview
          draft={draft}
          read={read}
          onDone={(count) => {
            setDone(count)
            file.forget()
            onDone()
          }}
        />
      )}
    </View>
  )
}
