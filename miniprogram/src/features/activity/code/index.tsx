import { useEffect } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { showActivity } from '../client'
import { copy } from '../copy'
import { CodeCard } from '../parts/code-card'
import { SignedInCard } from '../parts/signed-in-card'
import { useAwake } from './use-awake'
import { useSignInCodes } from './use-sign-in-codes'

const countEveryMs = 8000

export default function SignInCode() {
  const id = useParam('id')
  const code = useSignInCodes(id)
  const load = useLoad(() => showActivity(id), { key: id, onReturn: true })
  const { reload } = load
  useAwake()

  // Each sign-in shows soon, without a request a second.
  const open = code.text !== undefined
  useEffect(() => {
    if (!open) return undefined
    const timer = setInterval(() => void reload(), countEveryMs)
    return () => clearInterval(timer)
  }, [open, reload])

  const activity = load.state === 'ready' ? load.value : undefined
  return (
    <Screen title={activity === undefined ? copy.scan.submit : copy.code.title(activity.title)}>
      <CodeCard code={code} />
      {code.refusal?.code === 'signInOver' ? <Notice tone="quiet">{copy.code.later}</Notice> : null}
      <SignedInCard activity={activity} counts={code.counts} />
    </Screen>
  )
}
