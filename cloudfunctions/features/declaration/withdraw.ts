import type { declarationContract } from '@shared/declaration/contract'
import { withdrawn } from '@shared/declaration/decide'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

/** What is withdrawn keeps its trail; the photos are deleted. */
export const withdrawDeclaration: Handler<typeof declarationContract.withdrawDeclaration> = async (
  call,
  input,
) => {
  let files: string[] = []
  const reply = await transition(call, input.declaration, (declaration, context) => {
    files = declaration.photos.map(({ file }) => file)
    return withdrawn(declaration, context)
  })
  await discard(files)
  return reply
}
