import { useState } from 'react'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { copy } from '../copy'
import { ScanFailed, ScanResult } from '../parts/scan-result'
import { useScan } from './use-scan'

const words = copy.scan
const isH5 = process.env.TARO_ENV === 'h5'

export default function ScanPage() {
  const scan = useScan(!isH5)
  const [pasted, setPasted] = useState('')
  if (scan.done !== undefined) return <ScanResult result={scan.done} />

  const failed = scan.refusal === undefined ? null : <ScanFailed refusal={scan.refusal} />
  const again = scan.refusal === undefined ? words.scan : words.again
  const bottom = (
    <BottomBar>
      {scan.unsure ? (
        <PrimaryButton busy={scan.busy} onTap={scan.retry}>
          {words.retry}
        </PrimaryButton>
      ) : isH5 ? (
        <PrimaryButton
          busy={scan.busy}
          disabled={pasted.trim() === ''}
          onTap={() => scan.submit(pasted.trim())}
        >
          {words.submit}
        </PrimaryButton>
      ) : (
        <PrimaryButton busy={scan.busy} onTap={scan.scan}>
          {again}
        </PrimaryButton>
      )}
      {scan.unsure && !isH5 ? <PlainButton onTap={scan.scan}>{words.again}</PlainButton> : null}
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      {failed}
      {isH5 ? (
        <RowGroup>
          <TextArea
            title={words.paste}
            hint={words.pasteHint}
            lengthMax={300}
            value={pasted}
            onChange={setPasted}
          />
        </RowGroup>
      ) : failed === null ? (
        <EmptyState title={words.scan} advice={words.instruction} />
      ) : null}
    </Screen>
  )
}
