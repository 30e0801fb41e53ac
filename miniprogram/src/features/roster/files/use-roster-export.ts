import { useState } from 'react'
import type { Reply } from '@/cloud/reply'
import { useExport, type Made } from '@/cloud/use-export'
import { exportRoster } from '../client'
import { addPart, nothingOut, type PartOut, type RosterOut } from './roster-out'

/**
 * The roster in files, one after the other. What was made stays when one fails or the page is left
 * alone: it goes on from there.
 */
export function useRosterExport(organisation: string) {
  const file = useExport()
  const [out, setOut] = useState<RosterOut<Made>>(nothingOut)
  const [making, setMaking] = useState(false)

  const goOn = async (from: RosterOut<Made>) => {
    setMaking(true)
    let so = from
    setOut(so)
    do {
      const asked: { reply?: Reply<PartOut> } = {}
      const made = await file.makeOne(async () => {
        const reply = await exportRoster(organisation, false, so.next)
        asked.reply = reply
        return reply
      })
      if (made === undefined || !asked.reply?.ok) break
      so = addPart(so, made, asked.reply.value)
      setOut(so)
    } while (so.next !== undefined)
    setMaking(false)
  }
  return {
    out,
    busy: making,
    refusal: file.refusal,
    begin: () => void goOn(nothingOut),
    goOn: () => void goOn(out),
    open: file.open,
  }
}
