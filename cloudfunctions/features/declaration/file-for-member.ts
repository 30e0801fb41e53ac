import { filed } from '@shared/declaration/proxy-decide'
import type { proxyContract } from '@shared/declaration/proxy-contract'
import { proxyNeedsTheWord } from '@shared/declaration/proxy-rules'
import { groupOf, type Post } from '@shared/organisation/organisation'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { checkForm } from './form'
import { memberToFileFor } from './proxy-store'
import { declarationOpenedIn, fewEnoughAreOpen, submittedReply } from './submitted-reply'

/** Written down for a member, with the caller's photos; nothing happens before it is confirmed. */
export const fileForMember: Handler<typeof proxyContract.fileForMember> = async (
  call,
  { member: id, word, ...written },
) => {
  const member = await memberToFileFor(call, id)
  proxyNeedsTheWord(member, word)
  await fewEnoughAreOpen(member._id)
  const _id = call.newId('declaration')
  const files = call.nameOfCommand('declaration')
  const about = { person: member._id, organisation: member.branch }
  const owner = { declaration: _id, files, kept: [] }
  const checked = await checkForm(call, written, owner, about)
  const branch = await readOrganisation(member.branch)
  const { person, name } = call.identity
  const declaration = filed(
    {
      _id,
      subject: member._id,
      subjectName: member.name,
      subjectPost: checked.enrolment.post as Post,
      branch: member.branch,
      path: member.path,
      group: groupOf(member),
      ...checked.recorded,
    },
    { ...checked.form, word: word === '' ? undefined : word },
    { actor: { member: person, name }, now: call.now, branch, clocks: checked.clocks },
  )
  const reply = await call.once(async (tx) => {
    await declarationOpenedIn(tx, member._id)
    await tx.insert('declarations', declaration)
    return submittedReply(declaration, branch, call.now)
  })
  await discard(written.photos)
  return reply
}
