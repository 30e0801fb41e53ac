import { deputyLiaison, decider, liaison } from './cast'
import { photo } from './photo'
import type { World } from './world'

export interface Declared {
  member: string
  /** When it was declared, Beijing time: "2026-03-13 18:20". */
  on: string
  /** When it was done. */
  day: string
  title: string
  indicator?: 'L12' | 'J01' | 'J08'
  variant?: string
  /** What the liaison proposes, in hundredths, where the committee decides the points. */
  points?: number
  /**
   * How it ends; `approved` unless said. `submitted` is left in the liaison's queue, `superior`
   * is endorsed and then decided by the superior's decider.
   */
  outcome?:
    'submitted' | 'returned' | 'withdrawn' | 'endorsed' | 'rejected' | 'superior' | 'referred'
}

/** A member declares; the liaison, or the deputy for the liaison's own, takes the next step. */
export async function declare(world: World, declared: Declared): Promise<string> {
  const { member, day, title, indicator = 'L12', variant, points, outcome } = declared
  world.setClock(declared.on)
  const upload = await world.upload(member, 'evidence', photo(seedOf(`${member} ${title}`)))
  const { declaration } = await world.ask(member, 'submitDeclaration', {
    indicator,
    variant,
    day,
    title,
    photos: [upload],
  })
  if (outcome === 'submitted') return declaration
  if (outcome === 'withdrawn') {
    await world.ask(member, 'withdrawDeclaration', { declaration })
    return declaration
  }
  const endorser = member === liaison ? deputyLiaison : liaison
  if (outcome === 'returned') {
    const reason = '证书照片看不清编号，请补拍后重新提交。'
    await world.ask(endorser, 'returnDeclaration', { declaration, reason })
    return declaration
  }
  await world.ask(endorser, 'endorseDeclaration', { declaration, points })
  if (outcome === 'superior') {
    const reason = '材料齐全，同意。'
    await world.ask(decider, 'decideDeclaration', { declaration, outcome: 'approve', reason })
  }
  return declaration
}

/** 代办: the liaison files for a member without a phone, who has not confirmed it yet. */
export async function fileFor(
  world: World,
  { member, on, day, title }: Pick<Declared, 'member' | 'on' | 'day' | 'title'>,
): Promise<void> {
  world.setClock(on)
  const photos = [await world.upload(liaison, 'evidence', photo(seedOf(`${member} ${title}`)))]
  const what = { indicator: 'L12', day, title, photos }
  await world.ask(liaison, 'fileForMember', { member, ...what, word: '本人当面口述' })
}

/** Every declaration has a photo of its own, so that the system check finds no false twins. */
function seedOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
}
