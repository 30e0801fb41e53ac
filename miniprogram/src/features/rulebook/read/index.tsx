import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { TextLink } from '@/ui/text-link'
import { windowStartWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { showRulebook, type ModuleView, type RulebookView } from '../client'
import { copy } from '../copy'
import { ClauseSearch, NoSuchClause } from '../parts/clause-search'
import { shortDigest } from '../parts/short-digest'
import { modulesWith } from './search'
import './read.less'

/** What does the book say? */
export default function RulebookPage() {
  const branch = useParam('branch')
  const version = useParam('version')
  const load = useLoad(() => showRulebook(branch, version), { key: `${branch}/${version}` })
  // Whoever came from the versions goes back to them.
  const toVersions =
    version === '' ? () => open(routes.rulebookVersions(branch || undefined)) : undefined
  return (
    <Screen>
      <PageLoad load={load}>
        {(rulebook) => <Book rulebook={rulebook} toVersions={toVersions} />}
      </PageLoad>
    </Screen>
  )
}

interface BookProps {
  rulebook: RulebookView
  toVersions: (() => void) | undefined
}

function Book({ rulebook, toVersions }: BookProps) {
  const [search, setSearch] = useState('')
  const branch = useParam('branch')
  const { title, version, startsWith, digest, readsDrafts } = rulebook
  const found = modulesWith(search, rulebook.modules)
  return (
    <>
      <Card>
        <View className="book-title">{title}</View>
        <View className="book-detail">
          {dotted(copy.version(version), copy.startsWith(windowStartWords(startsWith)))}
        </View>
        <View className="book-detail">{copy.adopted}</View>
        <View className="book-detail">{copy.digest(shortDigest(digest))}</View>
        <TextLink onTap={() => open(routes.rulebookFiles({ branch, version }))}>
          {copy.asFile}
        </TextLink>
      </Card>
      {readsDrafts && toVersions !== undefined ? (
        <RowGroup>
          <Row title={copy.versions} detail={copy.versionsDetail} onTap={toVersions} />
        </RowGroup>
      ) : null}
      <ClauseSearch value={search} onChange={setSearch} />
      {found.length === 0 ? <NoSuchClause /> : null}
      {found.map((module) => (
        <ModuleOf key={`${module.sheet} ${module.module}`} module={module} />
      ))}
    </>
  )
}

function ModuleOf({ module }: { module: ModuleView }) {
  const { sheet, title, sentence, clauses } = module
  return (
    <View className="book-module">
      <View className="book-module__head">
        <View className="book-module__title">{copy.sheetTitles[sheet](title)}</View>
        <View className="book-detail">{dotted(sentence, copy.clauseCount(clauses.length))}</View>
      </View>
      <RowGroup>
        {clauses.map((clause) => (
          <Row
            key={clause.indicator}
            lead={<View className="book-code">{clause.indicator}</View>}
            title={clause.title}
            detail={
              <>
                <View>{clause.rule}</View>
                {clause.audience === undefined ? null : (
                  <View>{copy.audience(clause.audience)}</View>
                )}
                {clause.clause === clause.title ? null : <View>{clause.clause}</View>}
              </>
            }
          />
        ))}
      </RowGroup>
    </View>
  )
}
