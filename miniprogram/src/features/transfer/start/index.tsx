import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DateField, Field, TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { monthOfYearWords } from '@/words/date'
import { useStartTransfer } from '../client'
import { copy } from '../copy'
import { BranchField, type Place } from '../parts/branch-field'
import { lastMonths } from './last-months'
import { whoMayLeave, type Leaving } from './who-may-leave'

const words = copy.start
const destinationLengthMax = 60
type Where = 'here' | 'elsewhere'
const wheres = [
  { value: 'here' as const, title: words.here },
  { value: 'elsewhere' as const, title: words.elsewhere },
]

/** Who leaves, where to, and up to which month is it counted here? */
export default function StartTransferPage() {
  const given = useParam('branch')
  const [branch, setBranch] = useState(given)
  if (branch !== '') return <OfBranch branch={branch} />
  return (
    <Screen>
      <RowGroup>
        <BranchField
          title={words.branch}
          value={undefined}
          onChange={({ organisation }) => setBranch(organisation)}
        />
      </RowGroup>
    </Screen>
  )
}

function OfBranch({ branch }: { branch: string }) {
  const load = useLoad(() => whoMayLeave(branch), { key: branch })
  if (load.state === 'ready') return <Start branch={branch} {...load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

function Start({ branch, members, today }: Leaving & { branch: string }) {
  const [member, setMember] = useState<string>()
  const [where, setWhere] = useState<Where>('here')
  const [to, setTo] = useState<Place>()
  const [destination, setDestination] = useState('')
  const [lastMonth, setLastMonth] = useState(lastMonths(today)[0])
  const [letterExpires, setLetterExpires] = useState('')
  const { busy, refusal, run } = useStartTransfer(branch)
  const there = where === 'here' ? to?.name : destination.trim()
  const ready = member !== undefined && (there ?? '') !== '' && letterExpires !== ''
  const start = async () => {
    if (member === undefined || there === undefined || lastMonth === undefined) return
    const place = where === 'here' ? { to: to?.organisation } : {}
    const reply = await run({ member, destination: there, ...place, lastMonth, letterExpires })
    if (reply?.ok) void Taro.redirectTo({ url: routes.transfer(reply.value.transfer) })
  }
  return (
    <Screen
      bottom={
        <BottomBar>
          <RefusalNote refusal={refusal} />
          <PrimaryButton busy={busy} disabled={!ready} onTap={() => void start()}>
            {words.action}
          </PrimaryButton>
        </BottomBar>
      }
    >
      <Notice tone="quiet">{words.message}</Notice>
      <RowGroup>
        <Field title={words.where}>
          <Segments label={words.where} segments={wheres} value={where} onChange={setWhere} />
        </Field>
        {where === 'here' ? (
          <BranchField title={words.toBranch} value={to} onChange={setTo} />
        ) : (
          <TextField
            title={words.destination}
            placeholder={words.destinationPlaceholder}
            lengthMax={destinationLengthMax}
            value={destination}
            onChange={setDestination}
          />
        )}
        <DateField
          title={words.letter}
          value={letterExpires}
          from={today}
          onChange={setLetterExpires}
        />
      </RowGroup>
      <SectionTitle>{words.lastMonth}</SectionTitle>
      <Notice tone="quiet">{words.lastMonthHint}</Notice>
      <Choice
        options={lastMonths(today).map((month) => ({
          value: month,
          title: words.lastMonths(monthOfYearWords(month)),
        }))}
        value={lastMonth}
        onChange={setLastMonth}
      />
      <SectionTitle>{words.member}</SectionTitle>
      <Choice
        options={members.map(({ member: value, name, department }) => ({
          value,
          title: name,
          detail: department,
        }))}
        value={member}
        onChange={setMember}
      />
    </Screen>
  )
}
