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
import { isStopped } from './roster-out'
import { useRosterExport } from './use-roster-export'
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
  const template = useExport()
  const roster = useRosterExport(organisation)
  const { out, busy } = roster
  const refusal = template.refusal ?? roster.refusal
  const files = [...(template.made ? [{ file: template.made, people: 0 }] : []), ...out.files]
  return (
    <>
      <SectionTitle>{words.out}</SectionTitle>
      <Notice tone="quiet">{words.outDetail}</Notice>
      <RefusalNote refusal={refusal} />
      <ButtonPair>
        <PlainButton
          busy={template.busy}
          onTap={() => template.make(() => exportRoster(organisation, true))}
        >
          {words.makeTemplate}
        </PlainButton>
        <PlainButton busy={busy} onTap={roster.begin}>
          {words.makeRoster}
        </PlainButton>
      </ButtonPair>
      {out.next === undefined ? null : (
        <Notice tone="quiet">{words.outSoFar(out.done, out.total)}</Notice>
      )}
      {isStopped(out, busy) ? (
        <PrimaryButton onTap={roster.goOn}>{words.goOnOut}</PrimaryButton>
      ) : null}
      {files.length === 0 ? null : (
        <RowGroup>
          {files.map(({ file, people }) => (
            <Row
              key={file.name}
              title={people === 0 ? words.made : words.madeOf(people)}
              detail={file.name}
              value={words.open}
              onTap={() => roster.open(file)}
            />
          ))}
        </RowGroup>
      )}
    </>
  )
}
