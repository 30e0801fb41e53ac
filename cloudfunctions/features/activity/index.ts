import { activityContract } from '@shared/activity/contract'
import { serve } from '../../kit/serve'
import { cancelActivity } from './cancel'
import { changeActivity } from './change'
import { checkLineLeft } from './check-line-left'
import { closeActivity } from './close'
import { createActivity } from './create'
import { issueSignInCodes } from './issue-sign-in-codes'
import { listActivities } from './list'
import './posting-job'
import { showActivity } from './show'
import { signIn } from './sign-in'

export const activityProcedures = serve(activityContract, {
  createActivity,
  changeActivity,
  cancelActivity,
  listActivities,
  showActivity,
  issueSignInCodes,
  signIn,
  closeActivity,
  checkLineLeft,
})
