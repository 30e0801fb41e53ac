import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { DateField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { ConfirmSheet } from '@/ui/sheet'
import { dayInYear } from '@/words/date'
import { dotted, roleTitle } from '@/words/titles'
import { showOrganisation, useEndAppointment, type Appointment } from '../client'
import { copy } from '../copy'

const words = copy.appointments

/** Who holds which office here, from when until when, and by which decision? */
export default function AppointmentsPage() {
  const organisation = useParam('organisation')
  const load = useLoad(() => showOrganisation(organisation), { key: organisation, onReturn: true })
  const [ending, setEnding] = useState<Appointment>()
  const bottom =
    load.state === 'ready' && load.value.dissolvedOn === undefined ? (
      <BottomBar>
        <PrimaryButton onTap={() => open(routes.appoint(organisation))}>
          {words.appoint}
        </PrimaryButton>
      </BottomBar>
    ) : undefined
  return (
    <Screen bottom={bottom}>
      <PageLoad load={load}>
        {({ appointments, today }) => (
          <>
            {appointments.length === 0 ? (
              <EmptyState title={words.none} advice={words.noneAdvice} />
            ) : (
              <RowGroup>
                {appointments.map((one) => (
                  <Row
                    key={one.appointment}
                    title={`${roleTitle(one.role)} ${one.name}`}
                    detail={termOf(one)}
                    onTap={() => setEnding(one)}
                  />
                ))}
              </RowGroup>
            )}
            {ending === undefined ? null : (
              <Ending
                key={ending.appointment}
                appointment={ending}
                organisation={organisation}
                today={today}
                onClose={() => setEnding(undefined)}
                onDone={() => {
                  setEnding(undefined)
                  void load.reload()
                }}
              />
            )}
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

function termOf({ from, until, resolution }: Appointment): string {
  const end = until === undefined ? words.open : words.until(dayInYear(until))
  return dotted(words.from(dayInYear(from)), end, resolution)
}

interface EndingProps {
  appointment: Appointment
  organisation: string
  today: string
  onClose: () => void
  onDone: () => void
}

/** The last day; from the next one on the power is gone. */
function Ending({ appointment: one, organisation, today, onClose, onDone }: EndingProps) {
  const [until, setUntil] = useState(today)
  const { appointment, name, role } = one
  const { busy, refusal, run } = useEndAppointment(appointment)
  const confirm = async () => {
    const reply = await run({ organisation, appointment, until })
    if (reply?.ok === true) onDone()
  }
  return (
    <ConfirmSheet
      open
      title={words.end}
      message={words.endAsk(name, roleTitle(role))}
      action={words.end}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <DateField title={words.endOn} value={until} to={one.until} onChange={setUntil} />
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}
