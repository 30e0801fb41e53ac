import type { declarationContract } from '@shared/declaration/contract'
import { endorsed } from '@shared/declaration/decide'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import type { Handler } from '../../kit/serve'
import { decidingBodyOf } from '../organisation/members-meeting'
import { transition } from './transition'

export const endorseDeclaration: Handler<typeof declarationContract.endorseDeclaration> = (
  call,
  input,
) =>
  transition(call, input.declaration, async (declaration, context, { rulebook, enrolment }) => {
    const { note, points } = input
    const clause = pointsClauseOf(rulebook, declaration, enrolment)
    // Read beside the transaction, as the offices are: whoever joins meanwhile comes too late.
    const body = await decidingBodyOf(declaration.branch)
    return endorsed(declaration, { clause, body, note, points }, context)
  })
