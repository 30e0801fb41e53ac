import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Notice, RefusalNote } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import type { FrameView } from '../client'
import { copy } from './copy'
import { PinnedClauses } from './pinned-clauses'
import { RequirementsRead } from './requirements-read'
import { SettingsFields } from './settings-fields'
import { useFrame } from './use-frame'

export interface FrameEditorProps {
  view: FrameView
  onSaved: () => void
  /** Another of the organisations for which the person sets requirements. */
  onSeat: (organisation: string) => void
}

/** The requirements of a superior, to be changed by it. */
export function FrameEditor({ view, onSaved, onSeat }: FrameEditorProps) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const saved = () => {
    close()
    onSaved()
  }
  const frame = useFrame(view, saved)
  const { changes } = frame
  const note = frame.saved ? copy.saved : changes.length === 0 ? copy.nothing : frame.note
  const bottom = (
    <BottomBar note={note}>
      <PrimaryButton disabled={!frame.ready} onTap={() => setAsking(true)}>
        {copy.review}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      {view.seats.length < 2 ? null : (
        <>
          <SectionTitle>{copy.seats}</SectionTitle>
          <Choice
            options={view.seats.map(({ organisation, name }) => ({
              value: organisation,
              title: name,
            }))}
            value={view.organisation}
            onChange={onSeat}
          />
        </>
      )}
      <Notice tone="quiet">{copy.what}</Notice>
      {view.above === undefined ? null : (
        <>
          <SectionTitle>{copy.above}</SectionTitle>
          <RequirementsRead requirements={view.above} />
        </>
      )}
      <SettingsFields frame={frame} />
      <PinnedClauses view={view} codes={frame.pinned} onChange={frame.pin} />
      <ConfirmSheet
        open={asking}
        title={copy.confirm}
        message={
          <>
            {changes.map((sentence) => (
              <View key={sentence}>{sentence}</View>
            ))}
            <View>{copy.consequence}</View>
          </>
        }
        action={copy.save}
        busy={frame.busy}
        onClose={close}
        onConfirm={frame.save}
      >
        <RefusalNote refusal={frame.refusal} />
      </ConfirmSheet>
    </Screen>
  )
}
