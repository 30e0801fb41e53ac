import { appealContract } from '@shared/appeal/contract'
import { serve } from '../../kit/serve'
import { decideAppeal } from './decide'
import { listAppealsAwaiting } from './list-awaiting'
import { listMyAppeals } from './list-mine'
import { showAppeal } from './show'
import { submitAppeal } from './submit'
import { voteOnAppeal } from './vote'
import { withdrawAppeal } from './withdraw'

export const appealProcedures = serve(appealContract, {
  submitAppeal,
  withdrawAppeal,
  voteOnAppeal,
  decideAppeal,
  listMyAppeals,
  listAppealsAwaiting,
  showAppeal,
})
