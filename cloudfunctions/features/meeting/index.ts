import { meetingContract } from '@shared/meeting/contract'
import { serve } from '../../kit/serve'
import { castVotes } from './cast-votes'
import { closeMeeting } from './close'
import { listMeetings } from './list'
import { openMeeting } from './open'
import './posting-job'
import { proposePoints } from './propose-points'
import { showMeeting } from './show'

export const meetingProcedures = serve(meetingContract, {
  openMeeting,
  castVotes,
  proposePoints,
  closeMeeting,
  showMeeting,
  listMeetings,
})
