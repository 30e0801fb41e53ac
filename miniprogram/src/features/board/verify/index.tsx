import Taro from '@tarojs/taro'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { LoadState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { verifyMine } from '../client'
import { copy } from '../copy'
import { Digest } from '../parts/digest'
import { VerifyResult } from '../parts/verify-result'

const words = copy.verify

export default function Verify() {
  const id = useParam('id')
  const load = useLoad(() => verifyMine(id), { key: id })
  const again = (
    <BottomBar>
      <PlainButton onTap={() => void load.reload()}>{words.again}</PlainButton>
    </BottomBar>
  )
  return (
    <Screen bottom={again}>
      <LoadState load={load}>
        {({ holds, entriesChecked, root, leaf, headSequence }) => (
          <>
            <VerifyResult holds={holds} entriesChecked={entriesChecked} sequence={headSequence} />
            <Card>
              <SectionTitle>{words.root}</SectionTitle>
              <Digest digest={root} />
              <Notice tone="quiet">{words.rootHint}</Notice>
              <PlainButton compact onTap={() => void Taro.setClipboardData({ data: root })}>
                {words.copyRoot}
              </PlainButton>
            </Card>
            <Card>
              <SectionTitle>{words.leaf}</SectionTitle>
              <Digest digest={leaf} />
              <Notice tone="quiet">{words.how}</Notice>
            </Card>
          </>
        )}
      </LoadState>
    </Screen>
  )
}
