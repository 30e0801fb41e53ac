import { View } from '@tarojs/components'
import { appearance, chooseAppearance, useLook } from '@/ui/appearance'
import { Choice } from '@/ui/choice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import { OnPhone } from './on-phone'
import './settings.less'

type ScaleName = (typeof copy.scales)[number]['value']

/** How should it look on this phone, and what does the phone keep? */
export default function SettingsPage() {
  const { theme, scale } = useLook()
  return (
    <Screen>
      <SectionTitle>{copy.scale}</SectionTitle>
      <Choice
        options={copy.scales.map(({ value, title, detail }) => ({ value, title, detail }))}
        value={chosenScale(scale)}
        onChange={(name) => chooseAppearance({ scale: name === 'system' ? name : Number(name) })}
      />
      <View className="settings-sample">{copy.sample}</View>
      <SectionTitle>{copy.theme}</SectionTitle>
      <Choice
        options={copy.themes}
        value={theme}
        onChange={(chosen) => chooseAppearance({ theme: chosen })}
      />
      <OnPhone />
    </Screen>
  )
}

/** The choice that is marked; nothing for a scale that came from elsewhere. */
function chosenScale(shown: number): ScaleName | undefined {
  if (appearance().scale === 'system') return 'system'
  return copy.scales.find(({ value }) => Number(value) === shown)?.value
}
