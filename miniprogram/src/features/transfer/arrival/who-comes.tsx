import { useState } from 'react'
import type { TransferSummary } from '@shared/transfer/contract'
import { scannedCode } from '@/cloud/camera'
import { fault, type Refusal } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { listInTransit, type Statement } from '../client'
import { copy } from '../copy'
import { comingFromHere, type Usual } from './coming-from-here'
import { statementIn } from './statement-in'

const words = copy.arrival
const isH5 = process.env.TARO_ENV === 'h5'
const statementLengthMax = 8_000

export interface Coming {
  statement: Statement
  /** What is known of somebody who left a branch here. */
  usual?: Usual
}

interface Choosing {
  onChosen: (coming: Coming) => void
}

type Where = 'here' | 'elsewhere'
const wheres = [
  { value: 'here' as const, title: words.here },
  { value: 'elsewhere' as const, title: words.elsewhere },
]

/** Somebody of this deployment is tapped; a statement of another one is scanned or pasted. */
export function WhoComes({ onChosen }: Choosing) {
  const [where, setWhere] = useState<Where>('here')
  return (
    <Screen>
      <SectionTitle>{words.where}</SectionTitle>
      <Segments label={words.where} segments={wheres} value={where} onChange={setWhere} />
      {where === 'here' ? <FromHere onChosen={onChosen} /> : <FromElsewhere onChosen={onChosen} />}
    </Screen>
  )
}

function FromHere({ onChosen }: Choosing) {
  const load = useLoad(() => listInTransit(), { onReturn: true })
  const more = useMore(load.state === 'ready' ? load.value : undefined, listInTransit)
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = async ({ transfer }: TransferSummary) => {
    const reply = await comingFromHere(transfer).catch(() => fault)
    if (reply.ok) onChosen(reply.value)
    else setRefusal(reply.refusal)
  }
  return (
    <PageLoad load={load}>
      {({ transfers }) =>
        transfers.length === 0 ? (
          <EmptyState title={words.nobody} advice={words.nobodyAdvice} />
        ) : (
          <>
            <SectionTitle>{words.who}</SectionTitle>
            <RefusalNote refusal={refusal} />
            <RowGroup>
              {[transfers, ...more.pages.map((page) => page.transfers)].flat().map((one) => (
                <Row
                  key={one.transfer}
                  title={one.name}
                  detail={words.from(copy.list.to(one.fromName, one.destination), one.letterWords)}
                  onTap={() => void choose(one)}
                />
              ))}
            </RowGroup>
            <MoreButton more={more} />
          </>
        )
      }
    </PageLoad>
  )
}

function FromElsewhere({ onChosen }: Choosing) {
  const [text, setText] = useState('')
  const read = (found: string) => {
    setText(found)
    const statement = statementIn(found)
    if (statement !== undefined) onChosen({ statement })
  }
  const scan = async () => {
    const found = await scannedCode()
    if (found !== undefined) read(found)
  }
  return (
    <>
      {isH5 ? null : <PrimaryButton onTap={() => void scan()}>{words.scan}</PrimaryButton>}
      <RowGroup>
        <TextArea
          title={words.statement}
          hint={isH5 ? words.pasteHint : words.statementHint}
          problem={text === '' ? undefined : words.unreadable}
          lengthMax={statementLengthMax}
          value={text}
          onChange={read}
        />
      </RowGroup>
    </>
  )
}
