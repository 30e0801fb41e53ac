import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { copy } from '../copy'
import { ArrivalForm, type Taken } from './arrival-form'
import { WhoComes, type Coming } from './who-comes'

const words = copy.arrival

/** Whose points arrive, and on which line of which roster? */
export default function ArrivalPage() {
  const [coming, setComing] = useState<Coming>()
  const [taken, setTaken] = useState<Taken>()
  if (taken !== undefined) return <Done taken={taken} />
  if (coming === undefined) return <WhoComes onChosen={setComing} />
  return <ArrivalForm coming={coming} onAnother={() => setComing(undefined)} onDone={setTaken} />
}

function Done({ taken: { name, verified, branch } }: { taken: Taken }) {
  const bottom = (
    <BottomBar>
      <PrimaryButton onTap={() => open(routes.bindings(branch))}>{words.next}</PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <EmptyState title={words.done(name)} advice={verified ? words.verified : words.unverified} />
      <Notice tone="quiet">{words.nextHint}</Notice>
    </Screen>
  )
}
