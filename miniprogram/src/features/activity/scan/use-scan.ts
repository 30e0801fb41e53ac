import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { scannedCode } from '@/cloud/camera'
import type { Output } from '@/cloud/client'
import { faultCode, type Refusal } from '@/cloud/reply'
import { useSignIn } from '../client'

/** After these the next look at the same screen may succeed. */
const worthAnotherScan = ['codeUnreadable', 'codeForged', 'codeStale']
/** Long enough to read why it failed, short enough to keep the queue moving. */
const rescanAfterMs = 1600

export interface Scan {
  done: Output<'signIn'> | undefined
  refusal: Refusal | undefined
  busy: boolean
  /** The answer to the last code is not known: the same code can be sent once more. */
  unsure: boolean
  retry: () => void
  scan: () => void
  submit: (code: string) => void
}

/** Scan, sign in, and scan again by itself where that may help. */
export function useScan(scansAtOnce: boolean): Scan {
  const { busy, refusal, run } = useSignIn()
  const [done, setDone] = useState<Output<'signIn'>>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const state = useRef({ code: '', gone: false })

  const submit = async (code: string) => {
    state.current.code = code
    const reply = await run({ code })
    if (reply === undefined || state.current.gone) return
    if (reply.ok) {
      setDone(reply.value)
      Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
    } else if (scansAtOnce && worthAnotherScan.includes(reply.refusal.code)) {
      timer.current = setTimeout(() => void scan(), rescanAfterMs)
    }
  }

  const scan = async () => {
    const code = await scannedCode({ onlyFromCamera: true })
    if (code !== undefined && !state.current.gone) await submit(code)
  }

  const begin = useRef(scan)
  useEffect(() => {
    const current = state.current
    current.gone = false
    if (scansAtOnce) void begin.current()
    return () => {
      current.gone = true
      clearTimeout(timer.current)
    }
  }, [scansAtOnce])

  return {
    done,
    refusal,
    busy,
    unsure: refusal?.code === faultCode,
    retry: () => void submit(state.current.code),
    scan: () => void scan(),
    submit: (code) => void submit(code),
  }
}
