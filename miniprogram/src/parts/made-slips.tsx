import Taro from '@tarojs/taro'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { SlipSheet, type Slip } from './slip-sheet'

export interface MadeSlipsProps {
  slips: Slip[]
  /** Until when they can be used. */
  until: string
  /** What is copied, to be sent. */
  text: string
  words: {
    made: (count: number) => string
    once: string
    print: string
    copy: string
    qrLabel: string
  }
}

const isH5 = process.env.TARO_ENV === 'h5'

/** The codes, once: to print and cut, or to copy and send. */
export function MadeSlips({ slips, until, text, words }: MadeSlipsProps) {
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
      <SlipSheet slips={slips} qrLabel={words.qrLabel} until={until} />
    </Screen>
  )
}
