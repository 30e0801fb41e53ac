import { Field, TextField } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { copy } from './copy'
import type { useFrame } from './use-frame'

const limits = [
  { value: 'no' as const, title: copy.unlimited },
  { value: 'yes' as const, title: copy.limited },
]
const standards = (['apart', 'added'] as const).map((value) => ({ value, title: copy[value] }))
const filings = (['file', 'approve'] as const).map((value) => ({
  value,
  title: copy.filings[value],
}))

/** How much a branch may add, and whether its adopted rulebook waits. */
export function SettingsFields({ frame }: { frame: ReturnType<typeof useFrame> }) {
  const { settings, problem, change } = frame
  return (
    <>
      <SectionTitle>{copy.budget}</SectionTitle>
      <RowGroup>
        <Field title={copy.limit} inline>
          <Segments
            segments={limits}
            value={settings.limited}
            label={copy.limit}
            onChange={(limited) => change({ limited })}
          />
        </Field>
        {settings.limited === 'no' ? null : (
          <>
            <TextField
              title={copy.atMost}
              hint={copy.atMostHint}
              problem={problem}
              kind="digit"
              lengthMax={8}
              value={settings.most}
              onChange={(most) => change({ most })}
            />
            <Field title={copy.standard} hint={copy.standardHint} inline>
              <Segments
                segments={standards}
                value={settings.standard}
                label={copy.standard}
                onChange={(standard) => change({ standard })}
              />
            </Field>
          </>
        )}
      </RowGroup>
      <RowGroup>
        <Field title={copy.filing} hint={copy.filingHints[settings.filing]} inline>
          <Segments
            segments={filings}
            value={settings.filing}
            label={copy.filing}
            onChange={(filing) => change({ filing })}
          />
        </Field>
      </RowGroup>
    </>
  )
}
