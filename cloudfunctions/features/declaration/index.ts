import { declarationContract } from '@shared/declaration/contract'
import { serve } from '../../kit/serve'
import { amendDeclaration } from './amend'
import { decideDeclaration } from './decide'
import { endorseDeclaration } from './endorse'
import { listDeclarationsAwaiting } from './list-awaiting'
import { listDeclarable } from './list-declarable'
import { listMyDeclarations } from './list-mine'
import { listDeclarationsReferred } from './list-referred'
import { returnDeclaration } from './return'
import { showDeclaration } from './show'
import { submitDeclaration } from './submit'
import { withdrawDeclaration } from './withdraw'

export const declarationProcedures = serve(declarationContract, {
  listDeclarable,
  submitDeclaration,
  amendDeclaration,
  withdrawDeclaration,
  returnDeclaration,
  endorseDeclaration,
  decideDeclaration,
  listMyDeclarations,
  listDeclarationsAwaiting,
  listDeclarationsReferred,
  showDeclaration,
})
