import { View } from '@tarojs/components'
import { guideline, usedInterfaces } from '@shared/privacy/guideline'
import { heldKinds, type HeldKind } from '@shared/privacy/held'
import { namedIn } from '@shared/privacy/named-in'
import { openPlatformContract } from '@/cloud/consent'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import '../parts/privacy.less'

const words = copy.guideline
const kinds: HeldKind[] = [...Object.values(heldKinds), ...Object.values(namedIn)]
const isH5 = process.env.TARO_ENV === 'h5'

/** What is collected, why, how long, and who sees it? As the document in the repository. */
export default function GuidelinePage() {
  return (
    <Screen>
      <Notice tone="quiet">{guideline.intro}</Notice>
      {guideline.sections.map(({ title, lines }) => (
        <View key={title}>
          <SectionTitle>{title}</SectionTitle>
          <Card>
            {lines.map((line) => (
              <View key={line} className="privacy-text">
                {line}
              </View>
            ))}
          </Card>
        </View>
      ))}
      <SectionTitle>{words.interfaces}</SectionTitle>
      {usedInterfaces.map(({ names, title, why, without }) => (
        <Card key={names[0]}>
          <View className="privacy-title">{title}</View>
          <View className="privacy-text">{why}</View>
          <View className="privacy-detail">{`${words.without}：${without}`}</View>
        </Card>
      ))}
      <SectionTitle>{words.held}</SectionTitle>
      {kinds.map((kind) => (
        <Held key={kind.title} kind={kind} />
      ))}
      {isH5 ? null : <PlainButton onTap={openPlatformContract}>{words.contract}</PlainButton>}
    </Screen>
  )
}

function Held({ kind: { title, why, kept, seenBy, fields } }: { kind: HeldKind }) {
  const said = [
    [words.why, why],
    [words.kept, kept],
    [words.seenBy, seenBy],
    [words.fields, Object.values(fields).join('、')],
  ]
  return (
    <Card>
      <View className="privacy-title">{title}</View>
      {said.map(([head, text]) => (
        <View key={head} className="privacy-detail">{`${head}：${text}`}</View>
      ))}
    </Card>
  )
}
