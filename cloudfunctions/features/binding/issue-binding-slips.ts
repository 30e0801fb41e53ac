import type { bindingContract } from '@shared/binding/contract'
import { refuse } from '@shared/kernel/refusal'
import { find, insertOnce, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { bindingCodeId, bindingCodeOf, codeIssued } from './code'
import { mayBeBound } from './store'

/** Every insert names itself: a repetition makes the same slips and shows the same codes. */
export const issueBindingSlips: Handler<typeof bindingContract.issueBindingSlips> = async (
  call,
  input,
) => {
  const ids = [...new Set(input.members)]
  const found = await find('members', { _id: is.in(ids) }, { limit: ids.length })
  const members = ids.map((id) => found.find(({ _id }) => _id === id) ?? refuse('notFound'))
  for (const member of members) mayBeBound(call, member)
  const command = call.commandRecordId()
  await call.claim()
  const made = await Promise.all(
    members.map(async (member) => {
      const code = bindingCodeOf(`${command}:${member._id}`)
      const issued = codeIssued(call, member, { inPerson: false })
      const stored = await insertOnce('bindingCodes', { ...issued, _id: bindingCodeId(code) })
      const slip = { member: member._id, name: member.name, code }
      return { slip, expiresAt: stored.expiresAt }
    }),
  )
  const [{ expiresAt }] = made as [(typeof made)[number]]
  return { slips: made.map(({ slip }) => slip), expiresAt, link: linkOfDeployment() }
}

/** "https://…/bind": what the platform is told to open the bind page for; none by default. */
function linkOfDeployment(): string | undefined {
  const link = process.env['BIND_LINK']
  return link?.startsWith('https://') ? link : undefined
}
