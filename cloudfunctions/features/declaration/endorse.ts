import type { declarationContract } from '@shared/declaration/contract'
import { endorsed } from '@shared/declaration/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const endorseDeclaration: Handler<typeof declarationContract.endorseDeclaration> = (
  call,
  input,
) =>
  transition(call, input.declaration, (declaration, context) =>
    endorsed(declaration, input.note, context),
  )
