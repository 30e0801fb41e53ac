import { bindingContract } from '@shared/binding/contract'
import { serve } from '../../kit/serve'
import { bindIdentity } from './bind-identity'
import { confirmBinding } from './confirm-binding'
import { issueBindingCode } from './issue-binding-code'
import { issueBindingSlips } from './issue-binding-slips'
import { listBindings } from './list-bindings'
import { releaseBinding } from './release-binding'
import { showMyBinding } from './show-my-binding'

export const bindingProcedures = serve(bindingContract, {
  issueBindingCode,
  issueBindingSlips,
  bindIdentity,
  confirmBinding,
  releaseBinding,
  listBindings,
  showMyBinding,
})
