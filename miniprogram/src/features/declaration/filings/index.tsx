import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Sheet } from '@/ui/sheet'
import { dotted } from '@/words/titles'
import { listFilings, membersToFileFor } from '../client'
import { copy } from '../copy'
import { Matter } from '../parts/matter'
import { useDeclarations } from '../parts/use-declarations'
import { proxyCopy } from '../proxy-copy'

const words = proxyCopy.filings

/** For whom do I file, and what waits for its member? */
export default function FilingsPage() {
  const { load, items, more } = useDeclarations(listFilings)
  return (
    <Screen>
      <ForWhom />
      <PageLoad load={load}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={words.none} advice={words.noneAdvice} />
          ) : (
            <>
              <SectionTitle>{words.waiting}</SectionTitle>
              {items.map((item) => (
                <Card
                  key={item.declaration}
                  onTap={() => open(routes.declaration(item.declaration))}
                  label={`${item.subject.name}，${item.title}，${copy.toDetail}`}
                >
                  <Matter item={item} />
                </Card>
              ))}
              <MoreButton more={more} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}

/** Those without a phone stand first. */
function ForWhom() {
  const [choosing, setChoosing] = useState(false)
  return (
    <RowGroup>
      <Row title={words.choose} detail={words.chooseDetail} onTap={() => setChoosing(true)} />
      <Sheet open={choosing} title={words.sheetTitle} onClose={() => setChoosing(false)}>
        <Notice tone="quiet">{words.hint}</Notice>
        <Members onChosen={() => setChoosing(false)} />
      </Sheet>
    </RowGroup>
  )
}

function Members({ onChosen }: { onChosen: () => void }) {
  const load = useLoad(membersToFileFor)
  return (
    <PageLoad load={load}>
      {(members) => {
        const ordered = [...members].sort((one, next) => +one.hasPhone - +next.hasPhone)
        const choose = (member: string) => {
          onChosen()
          open(routes.fileFor(member, ordered.find((one) => one.member === member)?.name ?? ''))
        }
        return (
          <Choice
            options={ordered.map(({ member, name, department, hasPhone }) => ({
              value: member,
              title: name,
              detail: dotted(department, hasPhone ? undefined : words.noPhone),
            }))}
            value={undefined}
            onChange={choose}
          />
        )
      }}
    </PageLoad>
  )
}
