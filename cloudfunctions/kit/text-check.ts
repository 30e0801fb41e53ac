import type { FreeText } from '@shared/kernel/free-text'
import { refuse } from '@shared/kernel/refusal'
import type { DoubtfulVerdict } from '@shared/privacy/text-check'
import { checkText } from './cloud'
import { describeError } from './cloud-errors'
import { log } from './log'

/** The platform takes so many characters at once. */
const charactersMax = 2500
/** Nobody waits longer for it: what is not checked by then is looked at by a person. */
const waitMilliseconds = 3_000

/** What a person is to look at: the texts that went to the check together. */
export interface Doubt {
  verdict: DoubtfulVerdict
  texts: FreeText[]
}

/**
 * What the platform's check says of texts that others will see: nothing where it lets them pass.
 * Refuses what it finds to break the rules. A doubt and a check that did not answer go to a person;
 * the text itself is taken either way (docs/adr/0024).
 */
export async function checkedTexts(
  openid: string,
  texts: readonly FreeText[],
): Promise<Doubt | undefined> {
  const checked = await Promise.all(
    partsOf(texts).map(async (part) => ({
      texts: part.texts,
      verdict: await verdictOn(openid, part.content),
    })),
  )
  if (checked.some(({ verdict }) => verdict === 'risky')) refuse('textRefused')
  const doubtful = checked.filter(({ verdict }) => verdict !== 'pass')
  if (doubtful.length === 0) return undefined
  const inDoubt = doubtful.some(({ verdict }) => verdict === 'review')
  const found = new Set(doubtful.flatMap((part) => part.texts))
  return { verdict: inDoubt ? 'review' : 'unchecked', texts: [...found] }
}

type Verdict = 'pass' | 'risky' | DoubtfulVerdict

async function verdictOn(openid: string, content: string): Promise<Verdict> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'unchecked'>((resolve) => {
    timer = setTimeout(() => resolve('unchecked'), waitMilliseconds)
  })
  try {
    return await Promise.race([checkText(openid, content), late])
  } catch (error) {
    log.warn('text not checked', { error: describeError(error) })
    return 'unchecked'
  } finally {
    clearTimeout(timer)
  }
}

interface Part {
  content: string
  texts: FreeText[]
}

/** All texts of a command in as few calls as the platform allows. */
function partsOf(texts: readonly FreeText[]): Part[] {
  const parts: Part[] = []
  for (const one of texts) {
    for (let at = 0; at < one.text.length; at += charactersMax) {
      const piece = one.text.slice(at, at + charactersMax)
      const last = parts.at(-1)
      if (last !== undefined && last.content.length + 1 + piece.length <= charactersMax) {
        last.content += `\n${piece}`
        last.texts.push(one)
      } else parts.push({ content: piece, texts: [one] })
    }
  }
  return parts
}
