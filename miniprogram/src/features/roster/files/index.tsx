import { useState } from 'react'
import { useExport } from '@/cloud/use-export'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { momentWords } from '@/words/date'
import { exportRoster, showOrganisation, type Organisation } from '../client'
import { copy } from '../copy'
import { useUpload } from './use-upload'

const words = copy.files

/** The roster as a file: out, and back in. */
export default function FilesPage() {
  const organisation = useParam('organisation')
  const load = useLoad(() => showOrganisation(organisation), { key: organisation, onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>
        {(node) => (
          <>
            <In node={node} />
            <Out organisation={node.organisation} />
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

function In({ node: { organisation, uploadFolder, lastImport } }: { node: Organisation }) {
  const { busy, refusal, pick } = useUpload(organisation, uploadFolder)
  return (
    <>
      <SectionTitle>{words.in}</SectionTitle>
      <Notice tone="quiet">{words.inDetail}</Notice>
      {process.env.TARO_ENV === 'h5' ? null : <Notice tone="quiet">{words.inWeapp}</Notice>}
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} onTap={pick}>
        {busy ? words.reading : words.pick}
      </PrimaryButton>
      {lastImport === undefined ? null : (
        <RowGroup>
          <Row
            title={words.last}
            detail={momentWords(lastImport.at)}
            value={words.states[lastImport.state]}
            onTap={() => open(routes.rosterImport(lastImport.import))}
          />
        </RowGroup>
      )}
    </>
  )
}

function Out({ organisation }: { organisation: string }) {
  const file = useExport()
  const [what, setWhat] = useState<'roster' | 'template'>()
  const make = (wanted: 'roster' | 'template') => {
    setWhat(wanted)
    file.make(() => exportRoster(organisation, wanted === 'template'))
  }
  const { busy, made, refusal } = file
  return (
    <>
      <SectionTitle>{words.out}</SectionTitle>
      <Notice tone="quiet">{words.outDetail}</Notice>
      <RefusalNote refusal={refusal} />
      <ButtonPair>
        <PlainButton busy={busy && what === 'template'} onTap={() => make('template')}>
          {words.makeTemplate}
        </PlainButton>
        <PlainButton busy={busy && what === 'roster'} onTap={() => make('roster')}>
          {words.makeRoster}
        </PlainButton>
      </ButtonPair>
      {made === undefined ? null : (
        <RowGroup>
          <Row
            title={words.made}
            detail={made.name}
            value={words.open}
            onTap={() => file.open(made)}
          />
        </RowGroup>
      )}
    </>
  )
}
