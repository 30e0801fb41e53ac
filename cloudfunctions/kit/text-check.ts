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

/**
 * What the platform's check says of texts that others will see: nothing where it lets them pass.
 * Refuses what it finds to break the rules. A doubt and a check that did not answer go to a person;
 * the text itself is taken either way (docs/adr/0024).
 */
export async function checkedTexts(
  openid: string,
  texts: readonly FreeText[],
): Promise<DoubtfulVerdict | undefined> {
  if (texts.length === 0) return undefined
  const verdicts = await Promise.all(partsOf(texts).map((part) => verdictOn(openid, part)))
  if (verdicts.includes('risky')) refuse('textRefused')
  if (verdicts.includes('review')) return 'review'
  return verdicts.includes('unchecked') ? 'unchecked' : undefined
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

/** All texts of a command in as few calls as the platform allows. */
function partsOf(texts: readonly FreeText[]): string[] {
  const parts = ['']
  for (const { text } of texts) {
    for (let at = 0; at < text.length; at += charactersMax) {
      const piece = text.slice(at, at + charactersMax)
      const last = parts.at(-1) ?? ''
      const joined = last === '' ? piece : `${last}\n${piece}`
      if (joined.length <= charactersMax) parts[parts.length - 1] = joined
      else parts.push(piece)
    }
  }
  return parts
}
