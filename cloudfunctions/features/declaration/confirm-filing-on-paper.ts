import type { proxyContract } from '@shared/declaration/proxy-contract'
import { confirmedOnPaper } from '@shared/declaration/proxy-decide'
import { proxyWaiting } from '@shared/declaration/proxy-rules'
import { nobodyActsOnOwnMatter } from '@shared/declaration/rules'
import { refuse } from '@shared/kernel/refusal'
import { count } from '../../kit/database'
import { discard, takeOver } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { permittedDeclaration } from './store'
import { transition } from './transition'

/** The photo is evidence like every other: checked, freed of metadata, on the closed path. */
export const confirmFilingOnPaper: Handler<typeof proxyContract.confirmFilingOnPaper> = async (
  call,
  { declaration: id, photo },
) => {
  const stored = await permittedDeclaration(call, id)
  const { person, name } = call.identity
  nobodyActsOnOwnMatter(stored, { member: person, name })
  proxyWaiting(stored, call.now)
  const [paper] = await takeOver(person, call.nameOfCommand('paper'), [photo])
  if (paper === undefined) return refuse('photoNotYours')
  const used = { branch: stored.branch, photoDigests: paper.digest }
  if ((await count('declarations', used)) > 0) refuse('paperUsedBefore')
  const reply = await transition(call, id, (current, context) =>
    confirmedOnPaper(current, paper, context),
  )
  await discard([photo])
  return reply
}
