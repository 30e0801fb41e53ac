import type { declarationContract } from '@shared/declaration/contract'
import { endorsed } from '@shared/declaration/decide'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const endorseDeclaration: Handler<typeof declarationContract.endorseDeclaration> = (
  call,
  input,
) =>
  transition(call, input.declaration, (declaration, context, rulebook) => {
    const { note, points } = input
    const clause = pointsClauseOf(rulebook, declaration)
    return endorsed(declaration, { clause, note, points }, context)
  })
