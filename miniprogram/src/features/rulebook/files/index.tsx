import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { windowStartWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { exportDraft, exportVersion, listRulebooks, type VersionsView } from '../client'
import { copy } from './copy'
import { ExportCard, type Exportable } from './export-card'
import { ImportCard } from './import-card'
import './files.less'

/** The rulebook as a file: out, and back into a draft. */
export default function FilesPage() {
  const branch = useParam('branch')
  const version = useParam('version')
  if (version !== '') {
    // A reader of the book has this version and needs no list of others.
    return (
      <Screen>
        <ExportCard choices={[versionOf(branch, { version })]} />
      </Screen>
    )
  }
  return <Files branch={branch} />
}

function Files({ branch }: { branch: string }) {
  const asked = useParam('draft')
  const load = useLoad(() => listRulebooks(branch), { key: branch, onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>
        {(rulebooks) => {
          const choices = choicesOf(branch, rulebooks, asked)
          const out =
            choices.length === 0 ? <EmptyState {...copy.none} /> : <ExportCard choices={choices} />
          const back = rulebooks.mayDraft ? (
            <ImportCard rulebooks={rulebooks} onDone={() => void load.reload()} />
          ) : null
          return (
            <>
              {asked === '' ? out : back}
              {asked === '' ? back : out}
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

/** The draft that the page was opened for comes first, or else the version in force. */
function choicesOf(branch: string, { versions, drafts }: VersionsView, asked: string) {
  const ofDrafts = drafts.map((draft) => ({
    key: `draft ${draft.draft}`,
    title: copy.draft(draft.version),
    detail: copy.changed(draft.changedCount),
    ask: (format: 'xlsx' | 'json') => exportDraft(draft.draft, format),
  }))
  const ofVersions = versions.map((one) => versionOf(branch, one))
  const inForce = versions.findIndex((one) => one.inForce)
  const first = ofVersions.splice(Math.max(inForce, 0), 1)
  return asked === ''
    ? [...first, ...ofDrafts, ...ofVersions]
    : [...ofDrafts, ...first, ...ofVersions]
}

function versionOf(
  branch: string,
  { version, startsWith, inForce = false }: VersionHead,
): Exportable {
  return {
    key: `version ${version}`,
    title: copy.version(version),
    detail: dotted(
      inForce && copy.inForce,
      startsWith !== undefined && copy.startsWith(windowStartWords(startsWith)),
    ),
    ask: (format) => exportVersion(branch, version, format),
  }
}

type VersionHead = Pick<VersionsView['versions'][number], 'version'> &
  Partial<VersionsView['versions'][number]>
