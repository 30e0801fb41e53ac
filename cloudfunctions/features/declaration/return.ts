import type { declarationContract } from '@shared/declaration/contract'
import { returned } from '@shared/declaration/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const returnDeclaration: Handler<typeof declarationContract.returnDeclaration> = (
  call,
  input,
) =>
  transition(call, input.declaration, (declaration, context) =>
    returned(declaration, input.reason, context),
  )
