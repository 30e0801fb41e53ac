import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { copy } from './copy'
import type { useReplay } from './use-replay'

/** The one thing to do: begin, stop, or go on. */
export function ReplayBar({ replay }: { replay: ReturnType<typeof useReplay> }) {
  const { run, start, goOn, stop } = replay
  switch (run.state) {
    case 'idle':
      return (
        <BottomBar>
          <PrimaryButton onTap={start}>{copy.start}</PrimaryButton>
        </BottomBar>
      )
    case 'running':
      return (
        <BottomBar>
          <PlainButton onTap={stop}>{copy.stop}</PlainButton>
        </BottomBar>
      )
    case 'stopped':
    case 'failed':
      return (
        <BottomBar>
          <ButtonPair>
            <PlainButton onTap={start}>{copy.again}</PlainButton>
            <PrimaryButton onTap={goOn}>{copy.goOn}</PrimaryButton>
          </ButtonPair>
        </BottomBar>
      )
    case 'done':
      return (
        <BottomBar>
          <PlainButton onTap={start}>{copy.again}</PlainButton>
        </BottomBar>
      )
  }
}
