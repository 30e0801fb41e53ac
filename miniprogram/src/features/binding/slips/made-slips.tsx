import Taro from '@tarojs/taro'
import { routes } from '@/navigation/routes'
import { SlipSheet } from '@/parts/slip-sheet'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { momentWords } from '@/words/date'
import { spaced } from '@/words/spaced'
import type { BindingSlips } from '../client'
import { copy } from '../copy'
import { linkOf } from '../parts/bind-link'

const words = copy.slips
const isH5 = process.env.TARO_ENV === 'h5'

/** The codes, once: to print and cut, or to copy and send. */
export function MadeSlips({ made: { slips, expiresAt, link } }: { made: BindingSlips }) {
  const until = momentWords(expiresAt)
  const page = link ?? pageInBrowser()
  const text = slips.map(({ name, code }) => words.inText(name, spaced(code), until)).join('\n')
  return (
    <Screen
      bottom={
        <BottomBar>
          <ButtonPair>
            {isH5 ? <PlainButton onTap={() => window.print()}>{words.print}</PlainButton> : null}
            <PrimaryButton onTap={() => void Taro.setClipboardData({ data: text })}>
              {words.copy}
            </PrimaryButton>
          </ButtonPair>
        </BottomBar>
      }
    >
      <SectionTitle>{words.made(slips.length)}</SectionTitle>
      <Notice>{words.once}</Notice>
      <SlipSheet
        slips={slips.map(({ name, code }) => ({ title: name, code, drawn: linkOf(code, page) }))}
        qrLabel={words.qrLabel}
        until={words.until(until)}
      />
    </Screen>
  )
}

/** The bind page of this very app in a browser; in WeChat the deployer names one. */
function pageInBrowser(): string | undefined {
  if (!isH5) return undefined
  const [address = ''] = window.location.href.split(/[?#]/)
  return `${address}#${routes.bind()}`
}
