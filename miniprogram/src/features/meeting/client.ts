import { ask } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

export const listMeetings = (after?: string) =>
  ask('listMeetings', after === undefined ? {} : { after })
export const showMeeting = (meeting: string) => ask('showMeeting', { meeting })

export const useOpenMeeting = () => useCommand('meeting/open', 'openMeeting')
export const useCastVotes = (meeting: string) => useCommand(`meeting/vote/${meeting}`, 'castVotes')
export const useCloseMeeting = (meeting: string) =>
  useCommand(`meeting/close/${meeting}`, 'closeMeeting')
