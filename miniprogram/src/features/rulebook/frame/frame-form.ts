import { figure, readPoints } from '@shared/kernel/points'
import type { Input } from '@/cloud/client'
import type { FrameView, PinnableClause } from '../client'
import { copy } from './copy'

/** What a superior changes; what is not in it stands as it is in force. */
export interface FrameForm {
  /** By the code of a clause: whether it is to be pinned. */
  pins: Readonly<Record<string, boolean>>
  limited?: 'yes' | 'no'
  most?: string
  standard?: 'apart' | 'added'
  filing?: 'file' | 'approve'
}

type Settings = Required<Omit<FrameForm, 'pins'>>

const pointsMost = 1_000_000

/** The form as the requirements in force would fill it in. */
function inForce({ frame }: FrameView): Settings {
  const most = frame?.addedPointsMax
  return {
    limited: most === undefined ? 'no' : 'yes',
    most: most === undefined ? '' : figure(most),
    standard: frame === undefined || frame.standard.length > 0 ? 'apart' : 'added',
    filing: frame?.filing ?? 'file',
  }
}

/** What the fields show: what was typed, over what is in force. */
export function settingsOf(view: FrameView, typed: FrameForm): Settings {
  const { limited, most, standard, filing } = inForce(view)
  return {
    limited: typed.limited ?? limited,
    most: typed.most ?? most,
    standard: typed.standard ?? standard,
    filing: typed.filing ?? filing,
  }
}

/** A clause, and of one that is offered whether the default book has it. */
type ListedClause = PinnableClause & { model?: boolean }

/** All clauses that can be pinned, in the wording in which they would be; the pinned ones first. */
export function clausesOf({ frame, offered }: FrameView): ListedClause[] {
  const pinned = frame?.pinned ?? []
  const codes = new Set(pinned.map(({ indicator }) => indicator))
  return [...pinned, ...offered.filter(({ indicator }) => !codes.has(indicator))]
}

/** The codes that are to be pinned, in the order in which the page lists them. */
export function pinnedCodes(view: FrameView, { pins }: FrameForm): string[] {
  const before = new Set(view.frame?.pinned.map(({ indicator }) => indicator))
  return clausesOf(view)
    .map(({ indicator }) => indicator)
    .filter((code) => pins[code] ?? before.has(code))
}

/** The form after other codes were ticked; only what differs from what is in force is held. */
export function pinsWith({ frame }: FrameView, codes: readonly string[]): FrameForm['pins'] {
  const before = new Set(frame?.pinned.map(({ indicator }) => indicator))
  const after = new Set(codes)
  const added = codes.filter((code) => !before.has(code)).map((code) => [code, true] as const)
  const released = [...before]
    .filter((code) => !after.has(code))
    .map((code) => [code, false] as const)
  return Object.fromEntries([...added, ...released])
}

/** What is to be put right in the budget. */
export function problemOf({ limited, most }: Settings): string | undefined {
  if (limited === 'no' || most.trim() === '') return undefined
  const points = readPoints(most)
  return points === undefined || points > pointsMost ? copy.notPoints : undefined
}

export function isFilledIn(settings: Settings): boolean {
  const { limited, most } = settings
  return problemOf(settings) === undefined && (limited === 'no' || most.trim() !== '')
}

/** What the command takes. */
export function frameOf(view: FrameView, form: FrameForm): Input<'setRulebookFrame'> {
  const settings = settingsOf(view, form)
  const most = settings.limited === 'yes' ? readPoints(settings.most) : undefined
  return {
    organisation: view.organisation,
    pinned: pinnedCodes(view, form),
    standard: settings.standard === 'apart' ? standardOf(view) : [],
    filing: settings.filing,
    ...(most !== undefined && { addedPointsMax: most }),
  }
}

/** The codes that were no additions so far, or those of the default book. */
function standardOf({ frame, offered }: FrameView): string[] {
  if (frame !== undefined && frame.standard.length > 0) return frame.standard
  return offered.filter(({ model }) => model).map(({ indicator }) => indicator)
}

/** What saving would change, a sentence each; none where nothing would. */
export function changesOf(view: FrameView, form: FrameForm): string[] {
  const { change } = copy
  const before = inForce(view)
  const after = settingsOf(view, form)
  const pins = pinsWith(view, pinnedCodes(view, form))
  const named = (pinned: boolean) =>
    clausesOf(view)
      .filter(({ indicator }) => pins[indicator] === pinned)
      .map(({ indicator, title }) => `${indicator} ${title}`)
      .join('、')
  const [pinned, released] = [named(true), named(false)]
  return [
    pinned === '' ? '' : change.pinned(pinned),
    released === '' ? '' : change.released(released),
    budgetOf(before) === budgetOf(after) ? '' : change.budget(budgetOf(after)),
    before.standard === after.standard ? '' : change.standard(copy[after.standard]),
    before.filing === after.filing ? '' : change.filing(copy.filings[after.filing]),
  ].filter(Boolean)
}

function budgetOf({ limited, most }: Settings): string {
  if (limited === 'no') return copy.unlimited
  return copy.most(figure(readPoints(most) ?? 0))
}
