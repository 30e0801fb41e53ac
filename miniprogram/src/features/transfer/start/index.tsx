import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DateField, TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { useStartTransfer } from '../client'
import { copy } from '../copy'
import { lastMonths } from './last-months'
import { whoMayLeave, type Leaving } from './who-may-leave'

const words = copy.start
const destinationLengthMax = 60

/** Who leaves, where to, and up to which month is it counted here? */
export default function StartTransferPage() {
  const given = useParam('branch')
  const [branch, setBranch] = useState(given)
  const [asked, setAsked] = useState(given)
  if (asked !== '') return <OfBranch branch={asked} />
  return (
    <Screen>
      <RowGroup>
        <TextField
          title={words.branch}
          hint={words.branchHint}
          value={branch}
          onChange={setBranch}
        />
      </RowGroup>
      <PlainButton onTap={() => setAsked(branch.trim())}>{words.load}</PlainButton>
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
  const [destination, setDestination] = useState('')
  const [lastMonth, setLastMonth] = useState(lastMonths(today)[0])
  const [letterExpires, setLetterExpires] = useState('')
  const { busy, refusal, run } = useStartTransfer(branch)
  const to = destination.trim()
  const start = async () => {
    if (member === undefined || lastMonth === undefined) return
    const reply = await run({ member, destination: to, lastMonth, letterExpires })
    if (reply?.ok) void Taro.redirectTo({ url: routes.transfer(reply.value.transfer) })
  }
  return (
    <Screen
      bottom={
        <BottomBar>
          <RefusalNote refusal={refusal} />
          <PrimaryButton
            busy={busy}
            disabled={member === undefined || to === '' || letterExpires === ''}
            onTap={() => void start()}
          >
            {words.action}
          </PrimaryButton>
        </BottomBar>
      }
    >
      <Notice tone="quiet">{words.message}</Notice>
      <RowGroup>
        <TextField
          title={words.destination}
          placeholder={words.destinationPlaceholder}
          lengthMax={destinationLengthMax}
          value={destination}
          onChange={setDestination}
        />
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
          title: words.lastMonths(month),
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
