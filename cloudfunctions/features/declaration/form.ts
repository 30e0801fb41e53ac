import { clauseFor } from '@shared/declaration/form'
import { dayIsDeclarable } from '@shared/declaration/rules'
import type { Form } from '@shared/declaration/decide'
import type { Declaration, Photo } from '@shared/declaration/state'
import { systemCheck } from '@shared/declaration/system-check'
import { halfYearOf, lastDayOf, monthOf, type Day } from '@shared/kernel/calendar'
import { isFrozen, type Scorecard } from '@shared/ledger/scorecard'
import { refuse } from '@shared/kernel/refusal'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { handlingOf } from '@shared/rulebook/handling'
import type { Indicator } from '@shared/rulebook/indicator'
import type { Clocks } from '@shared/rulebook/provisions'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'
import { takeOver } from '../../kit/evidence'
import { yearIsOpen } from '../../kit/open-year'
import { enrolmentOf } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'

export interface WrittenForm {
  indicator: string
  variant?: string | undefined
  day: Day
  title: string
  note?: string | undefined
  photos: string[]
}

export interface CheckedForm {
  form: Form
  indicator: Indicator
  enrolment: Enrolment
  recorded: Pick<Declaration, 'rulebookVersion' | 'honoursOnly'>
  clocks: Clocks
}

/** Whose declaration it is: the caller's own, or a member's for whom the caller files. */
export interface About {
  person: string
  organisation: string
  /** On the way to another branch: nothing is added here any more. */
  inTransit?: boolean | undefined
}

/**
 * Checks what was written, takes its photos over and looks for what resembles it. The photos are
 * the caller's uploads, also where the caller writes for somebody else.
 */
export async function checkForm(
  call: Call,
  written: WrittenForm,
  owner: { declaration: string; files: string; kept: Photo[] },
  about: About = call.identity,
): Promise<CheckedForm> {
  const { identity, now } = call
  if (about.inTransit) refuse('inTransit')
  dayIsDeclarable(written.day, now)
  const month = monthOf(written.day)
  const { scorecard, enrolment } = await enrolmentOf(about.person, month, now)
  const { rulebook, version } = await rulebookOf(about.organisation, month)
  await yearIsOpen(about.organisation, written.day, now)
  const photoCount = owner.kept.length + written.photos.length
  const indicator = clauseFor(rulebook, enrolment, written, photoCount)
  const photos = [...owner.kept, ...(await takeOver(identity.person, owner.files, written.photos))]
  const { indicator: code, variant, day, title, note } = written
  const findings = await findingsFor(about, written, photos, scorecard, owner.declaration)
  const form = { indicator: code, variant, day, title, note, photos, findings }
  const isHonour = handlingOf(rulebook, enrolment) === 'honoursOnly'
  const honoursOnly = isHonour ? (true as const) : undefined
  const recorded = { rulebookVersion: version, honoursOnly }
  return { form, indicator, enrolment, recorded, clocks: rulebook.clocks }
}

async function findingsFor(
  { person, organisation }: About,
  { indicator, day }: WrittenForm,
  photos: Photo[],
  scorecard: Scorecard,
  declaration: string,
) {
  const others = { _id: is.neq(declaration), state: is.nin(['withdrawn', 'lapsed']) }
  const own = { ...others, subject: person, indicator }
  const month = monthOf(day)
  const [sameDay, sameMonth, samePhoto] = await Promise.all([
    count('declarations', { ...own, day }),
    count('declarations', { ...own, day: is.gte(`${month}-01`).and(is.lte(lastDayOf(month))) }),
    photos.length === 0
      ? 0
      : count('declarations', {
          ...others,
          branch: organisation,
          photoDigests: is.in(photos.map(({ digest }) => digest)),
        }),
  ])
  const frozenHalf = isFrozen(scorecard, halfYearOf(month))
  return systemCheck({ sameDay, sameMonth, samePhoto }, { photoCount: photos.length, frozenHalf })
}

/** The photos of an earlier version that the member keeps. */
export function keptPhotos(declaration: Declaration, keep: readonly string[]): Photo[] {
  return declaration.photos.filter(({ photo }) => keep.includes(photo))
}
