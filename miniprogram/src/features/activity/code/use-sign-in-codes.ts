import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '@/cloud/client'
import { fault, type Refusal } from '@/cloud/reply'
import { issueSignInCodes } from '../client'

const tickMs = 250
const retryAfterMs = 3000
/** Asked anew while this many slots are left, so that a slow answer leaves no gap. */
const slotsInReserve = 4

interface Supply extends Output<'issueSignInCodes'> {
  /** What to add to the phone's clock to have the server's. */
  aheadMs: number
}

export interface SignInCode {
  /** The code of this moment; absent while none is there. */
  text: string | undefined
  secondsLeft: number
  slotSeconds: number
  counts: { signedIn: number; expected: number } | undefined
  refusal: Refusal | undefined
}

/** The code whose slot it is by the server's clock, from a supply that is renewed in time. */
export function useSignInCodes(activity: string): SignInCode {
  const [supply, setSupply] = useState<Supply>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [now, setNow] = useState(0)
  const [shown, setShown] = useState(true)
  const asking = useRef({ underWay: false, notBefore: 0 })
  const latest = useRef<Supply>(undefined)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))

  const renew = useCallback(async () => {
    if (asking.current.underWay || Date.now() < asking.current.notBefore) return
    asking.current.underWay = true
    const askedAt = Date.now()
    const reply = await issueSignInCodes(activity).catch(() => fault)
    const answeredAt = Date.now()
    asking.current = { underWay: false, notBefore: answeredAt + retryAfterMs }
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok) return
    const aheadMs = Date.parse(reply.value.serverNow) - (askedAt + answeredAt) / 2
    latest.current = { ...reply.value, aheadMs }
    setSupply(latest.current)
  }, [activity])

  useEffect(() => {
    if (!shown) return undefined
    const tick = () => {
      setNow(Date.now())
      if (slotsLeft(latest.current) < slotsInReserve) void renew()
    }
    const timer = setInterval(tick, tickMs)
    return () => clearInterval(timer)
  }, [shown, renew])

  const current = supply === undefined ? undefined : codeAt(supply, now + supply.aheadMs)
  return {
    text: current?.text,
    secondsLeft: current?.secondsLeft ?? 0,
    slotSeconds: supply?.slotSeconds ?? 0,
    counts: supply && { signedIn: supply.signedInCount, expected: supply.expectedCount },
    refusal,
  }
}

function slotsLeft(supply: Supply | undefined): number {
  if (supply === undefined) return 0
  return codeAt(supply, Date.now() + supply.aheadMs)?.slotsLeft ?? 0
}

function codeAt({ codes, slotSeconds }: Supply, serverMs: number) {
  const index = codes.findIndex(({ from }) => {
    const start = Date.parse(from)
    return start <= serverMs && serverMs < start + slotSeconds * 1000
  })
  const code = codes[index]
  if (code === undefined) return undefined
  const endMs = Date.parse(code.from) + slotSeconds * 1000
  return {
    text: code.text,
    secondsLeft: Math.max(0, (endMs - serverMs) / 1000),
    slotsLeft: codes.length - index - 1,
  }
}
