import { bindingContract } from '@shared/binding/contract'
import { serve } from '../../kit/serve'
import { bindIdentity } from './bind-identity'
import { confirmBinding } from './confirm-binding'
import { issueBindingCode } from './issue-binding-code'
import { issueBindingSlips } from './issue-binding-slips'
import { listBindings } from './list-bindings'
import { rebindFirstAdministrator } from './rebind-first-administrator'
import { releaseBinding } from './release-binding'
import { showMyBinding } from './show-my-binding'

export const bindingProcedures = serve(bindingContract, {
  issueBindingCode,
  issueBindingSlips,
  bindIdentity,
  rebindFirstAdministrator,
  confirmBinding,
  releaseBinding,
  listBindings,
  showMyBinding,
})
