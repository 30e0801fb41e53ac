import { dayOf } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import {
  begun,
  digestsOf,
  forwarded,
  refuseMoved,
  step,
  takenBack,
  type Context,
  type Form,
  type Identified,
} from './decide'
import {
  codeIsRight,
  filingCodeExpires,
  proxyWaiting,
  whoFiledHandsOutNoCode,
  whoHandedOutTypesNoCode,
} from './proxy-rules'
import { amendmentIsInTime, dueForAmendment, nobodyActsOnOwnMatter } from './rules'
import type { ConfirmationWay, Declaration, DeclarationAct, Photo, Proxy } from './state'

/** Pure: what is filed for a member, and the ways in which the member confirms it. */

export function filed(
  identified: Identified,
  { word, ...form }: Form & { word?: string | undefined },
  context: Context,
): Declaration {
  const { actor, now, clocks } = context
  const written = begun(identified, form, now)
  nobodyActsOnOwnMatter(written, actor)
  const proxy: Proxy = { by: actor.member, byName: actor.name, word }
  const dueDay = dueForAmendment(dayOf(now), clocks)
  return { ...step(written, 'file', context, { note: word }), state: 'unconfirmed', proxy, dueDay }
}

/** On the own phone: whoever asks is the subject, as the authoriser has made sure. */
export function confirmedByMember(declaration: Declaration, context: Context): Declaration {
  proxyWaiting(declaration, context.now)
  return confirmed(declaration, { act: 'confirm', how: 'own' }, context)
}

export function codeHandedOut(
  declaration: Declaration,
  hash: string,
  context: Pick<Context, 'actor' | 'now'>,
): Declaration {
  const { actor, now } = context
  nobodyActsOnOwnMatter(declaration, actor)
  const proxy = proxyWaiting(declaration, now)
  whoFiledHandsOutNoCode(proxy, actor)
  const { member: by, name: byName } = actor
  const code = { hash, by, byName, expiresAt: filingCodeExpires(now), wrong: [] }
  return { ...step(declaration, 'handCode', context), proxy: { ...proxy, code } }
}

/** Who may type a code at all, before the code is looked at. */
export function mayTypeCode(
  declaration: Declaration,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Proxy {
  nobodyActsOnOwnMatter(declaration, actor)
  const proxy = proxyWaiting(declaration, now)
  whoHandedOutTypesNoCode(proxy, actor)
  return proxy
}

export function confirmedByCode(
  declaration: Declaration,
  hash: string,
  context: Context,
): Declaration {
  const proxy = mayTypeCode(declaration, context)
  if (!codeIsRight(proxy, hash, context.now)) refuse('filingCodeWrong')
  return confirmed(declaration, { act: 'confirmByCode', how: 'code' }, context)
}

/** A wrong code counts once, however often its command was sent. */
export function withWrongCode(declaration: Declaration, command: string): Declaration {
  const { proxy } = declaration
  if (proxy?.code === undefined || proxy.code.wrong.includes(command)) return declaration
  const code = { ...proxy.code, wrong: [...proxy.code.wrong, command] }
  return { ...declaration, proxy: { ...proxy, code } }
}

export function confirmedOnPaper(
  declaration: Declaration,
  paper: Photo,
  context: Context,
): Declaration {
  nobodyActsOnOwnMatter(declaration, context.actor)
  proxyWaiting(declaration, context.now)
  return confirmed(declaration, { act: 'confirmOnPaper', how: 'paper', paper }, context)
}

/** Who filed it takes it back: nothing has been decided, or it was returned. */
export function unfiled(
  declaration: Declaration,
  context: Pick<Context, 'actor' | 'now'>,
): Declaration {
  if (declaration.proxy?.by !== context.actor.member) refuse('notFiledByYou')
  if (declaration.state !== 'unconfirmed' && declaration.state !== 'returned') {
    refuseMoved(declaration)
  }
  return { ...step(declaration, 'unfile', context), ...takenBack(declaration), state: 'withdrawn' }
}

/** Only who filed it puts right what was returned. */
export function mayRefile(
  declaration: Declaration,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Proxy {
  const { proxy, state } = declaration
  if (proxy?.by !== actor.member) return refuse('notFiledByYou')
  if (state !== 'returned') refuse('declarationNotReturned')
  amendmentIsInTime(declaration, dayOf(now))
  return proxy
}

/** It says something else now: its member has to say anew that it is so. */
export function refiled(declaration: Declaration, form: Form, context: Context): Declaration {
  const { by, byName, word } = mayRefile(declaration, context)
  const { photos, findings, ...written } = form
  const next: Declaration = {
    ...declaration,
    ...written,
    photos,
    photoDigests: digestsOf(photos, undefined),
    findings,
    proxy: { by, byName, word },
    reason: undefined,
    state: 'unconfirmed',
    dueDay: dueForAmendment(dayOf(context.now), context.clocks),
  }
  return step(next, 'refile', context)
}

interface Confirmation {
  act: DeclarationAct
  how: ConfirmationWay
  paper?: Photo
}

/** From here on it goes the way of every declaration; who filed it does not endorse it. */
function confirmed(
  declaration: Declaration,
  { act, how, paper }: Confirmation,
  context: Context,
): Declaration {
  const proxy = proxyWaiting(declaration, context.now)
  const said: Proxy = { ...proxy, code: undefined, confirmed: { how, at: context.now, paper } }
  const photoDigests = digestsOf(declaration.photos, said)
  const next: Declaration = { ...declaration, state: 'submitted', proxy: said, photoDigests }
  return forwarded(step(next, act, context), context)
}
