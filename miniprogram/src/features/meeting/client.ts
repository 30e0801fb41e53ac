import { ask } from '@/cloud/client'
import { today } from '@/cloud/today'
import { useCommand } from '@/cloud/use-command'

/** Of one's own branch, or of the one that the address names. */
export const listMeetings = (branch: string, after?: string) =>
  ask('listMeetings', {
    ...(branch === '' ? {} : { branch }),
    ...(after === undefined ? {} : { after }),
  })

/** With the day for the name of a new meeting, where the reader may open one. */
export async function loadMeetings(branch: string) {
  const reply = await listMeetings(branch)
  if (!reply.ok) return reply
  const day = reply.value.mayOpen ? await today() : ''
  return { ok: true as const, value: { ...reply.value, today: day } }
}

export const showMeeting = (meeting: string) => ask('showMeeting', { meeting })

export const useOpenMeeting = () => useCommand('meeting/open', 'openMeeting')
export const useCastVotes = (meeting: string) => useCommand(`meeting/vote/${meeting}`, 'castVotes')
export const useProposePoints = (item: string) =>
  useCommand(`meeting/propose/${item}`, 'proposePoints')
export const useCloseMeeting = (meeting: string) =>
  useCommand(`meeting/close/${meeting}`, 'closeMeeting')
