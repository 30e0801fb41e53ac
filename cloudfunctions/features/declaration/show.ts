import { declarationContract, type DeclarationDetail } from '@shared/declaration/contract'
import { amendmentIsOverdue, confirmationIsOverdue, hasActed } from '@shared/declaration/rules'
import { proxyContract } from '@shared/declaration/proxy-contract'
import type { Declaration } from '@shared/declaration/state'
import { stepInWords } from '@shared/declaration/words'
import { dayOf } from '@shared/kernel/calendar'
import { ledgerContract } from '@shared/ledger/contract'
import { findIndicator } from '@shared/rulebook/rulebook'
import type { Call } from '../../kit/call'
import { linksTo } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { holdsRole } from '@shared/kernel/authorisation'
import { bookFor } from './book-for'
import { nextStep } from './next-step'
import { permittedDeclaration, scopeOf } from './store'
import { lookingOf, summaryOf } from './summary'

export const showDeclaration: Handler<typeof declarationContract.showDeclaration> = async (
  call,
  input,
) => {
  const declaration = await permittedDeclaration(call, input.declaration)
  call.showsDataOf([declaration.subject])
  const paper = declaration.proxy?.confirmed?.paper
  const [book, branch, photos, papers] = await Promise.all([
    bookFor(declaration),
    readOrganisation(declaration.branch),
    linksTo(declaration.photos),
    paper ? linksTo([paper]) : [],
  ])
  const { rulebook } = book
  const actions = actionsFor(call, declaration)
  return {
    ...summaryOf(declaration, book, lookingOf(call)),
    branchName: call.identity.organisation === branch._id ? undefined : branch.name,
    note: declaration.note,
    variant: declaration.variant,
    clause: findIndicator(rulebook, declaration.indicator)?.clause ?? '',
    photos,
    paper: papers[0],
    trail: declaration.trail.map((step) => ({
      at: step.at,
      by: step.byName,
      what: stepInWords(step),
      note: step.note,
    })),
    next: nextStep(declaration, branch, call.now),
    actions,
    appealWorkingDays: actions.includes('appeal')
      ? rulebook.clocks.appealDecideWorkingDays
      : undefined,
    entry: mayOpenEntry(call, declaration) ? declaration.entry : undefined,
  }
}

/** What the person looking may do now; the server decides again when it is done. */
function actionsFor(call: Call, declaration: Declaration): DeclarationDetail['actions'] {
  const { identity, now } = call
  const { state, branch } = declaration
  if (state === 'unconfirmed') return filingActionsFor(call, declaration)
  if (declaration.subject === identity.person) {
    if (amendmentIsOverdue(declaration, dayOf(now))) return ['withdraw']
    if (state === 'returned') return ['amend', 'withdraw']
    if (state === 'submitted') return ['withdraw']
    return state === 'rejected' ? ['appeal'] : []
  }
  const isLiaison =
    holdsRole(identity, 'liaison', branch, now) || holdsRole(identity, 'deputyLiaison', branch, now)
  if (declaration.proxy?.by === identity.person) {
    const mayFile = call.mayAsk(proxyContract.withdrawFiling, scopeOf(declaration))
    if (!mayFile || state !== 'returned') return []
    return amendmentIsOverdue(declaration, dayOf(now)) ? ['unfile'] : ['refile', 'unfile']
  }
  if (state === 'submitted' && isLiaison) return ['endorse', 'return']
  const mayDecide = call.mayAsk(declarationContract.decideDeclaration, scopeOf(declaration))
  if (state !== 'referred' || !mayDecide) return []
  return hasActed(declaration, identity.person) ? [] : ['decide']
}

/** Of what waits for its member. */
function filingActionsFor(call: Call, declaration: Declaration): DeclarationDetail['actions'] {
  const { person } = call.identity
  const { proxy, subject } = declaration
  const isOverdue = confirmationIsOverdue(declaration, dayOf(call.now))
  if (subject === person) return isOverdue ? ['withdraw'] : ['confirm', 'withdraw']
  const mayHand = call.mayAsk(proxyContract.issueFilingCode, scopeOf(declaration))
  if (!call.mayAsk(proxyContract.withdrawFiling, scopeOf(declaration))) {
    return mayHand && !isOverdue ? ['handCode'] : []
  }
  const isFiler = proxy?.by === person
  if (isOverdue) return isFiler ? ['unfile'] : []
  const handed = proxy?.code
  return [
    ...(isFiler ? (['unfile'] as const) : mayHand ? (['handCode'] as const) : []),
    ...(handed && handed.by !== person ? (['confirmByCode'] as const) : []),
    'confirmOnPaper',
  ]
}

/** The entry is its member's and the superior's to read, not of those who handled the matter. */
function mayOpenEntry(call: Call, declaration: Declaration): boolean {
  return call.mayAsk(ledgerContract.showEntry, scopeOf(declaration))
}
