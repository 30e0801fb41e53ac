import { privacyContract } from '@shared/privacy/contract'
import { serve } from '../../kit/serve'
import { answerRectification } from './answer-rectification'
import { askRectification } from './ask-rectification'
import { endMembership } from './end-membership'
import { listLooks } from './list-looks'
import { listTextChecks } from './list-text-checks'
import { listMyRectifications, listRectificationsAwaiting } from './list-rectifications'
import { settleTextCheck } from './settle-text-check'

export const privacyProcedures = serve(privacyContract, {
  listLooks,
  askRectification,
  answerRectification,
  listMyRectifications,
  listRectificationsAwaiting,
  endMembership,
  listTextChecks,
  settleTextCheck,
})
