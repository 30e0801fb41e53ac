import { routes } from '@/navigation/routes'
import { MadeSlips } from '@/parts/made-slips'
import { momentWords } from '@/words/date'
import { spaced } from '@/words/spaced'
import type { BindingSlips } from '../client'
import { copy } from '../copy'
import { linkOf } from '../parts/bind-link'

const words = copy.slips

/** A slip for each of those chosen: drawn is the link that opens the page with the code. */
export function MadeBindingSlips({ made: { slips, expiresAt, link } }: { made: BindingSlips }) {
  const until = momentWords(expiresAt)
  const page = link ?? pageInBrowser()
  return (
    <MadeSlips
      slips={slips.map(({ name, code }) => ({ title: name, code, drawn: linkOf(code, page) }))}
      until={words.until(until)}
      text={slips.map(({ name, code }) => words.inText(name, spaced(code), until)).join('\n')}
      words={words}
    />
  )
}

/** The bind page of this very app in a browser; in WeChat the deployer names one. */
function pageInBrowser(): string | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const [address = ''] = window.location.href.split(/[?#]/)
  return `${address}#${routes.bind()}`
}
