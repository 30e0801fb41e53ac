import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Screen } from '@/ui/screen'
import { showMember } from '../client'
import { ChangeForm } from './change-form'

/** What does the roster say of this member, and what has changed? */
export default function MemberPage() {
  const id = useParam('id')
  const load = useLoad(() => showMember(id), { key: id })
  const [saved, setSaved] = useState<string>()
  if (load.state === 'ready') {
    const { revision } = load.value
    return (
      <ChangeForm
        key={`${id} ${revision}`}
        member={load.value}
        saved={saved}
        onSaved={(from) => {
          setSaved(from)
          void load.reload()
        }}
      />
    )
  }
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}
