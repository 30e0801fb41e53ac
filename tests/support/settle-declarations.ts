import type { contracts, ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { committee, decider, deputyLiaison, liaison, secretary } from '../../demo/cast'

/** One procedure as one demo person, however it gets to the functions. */
type Ask = <Name extends ProcedureName>(
  member: string,
  procedure: Name,
  input: InputOf<(typeof contracts)[Name]>,
) => Promise<OutputOf<(typeof contracts)[Name]>>

/** Brings every declaration of the demo's branch to its end, as the end of a year asks for. */
export async function settleDeclarations(
  ask: Ask,
  withReturned: readonly string[] = ['wang-fang'],
): Promise<void> {
  for (const member of withReturned) await withdrawReturned(ask, member)
  await withdrawUnconfirmed(ask)
  for (const endorser of [liaison, deputyLiaison]) {
    const { declarations } = await ask(endorser, 'listDeclarationsAwaiting', {})
    for (const { declaration, mine } of declarations) {
      if (!mine) await ask(endorser, 'endorseDeclaration', { declaration })
    }
  }
  await decideAll(ask)
  const { declarations } = await ask(decider, 'listDeclarationsReferred', {})
  for (const { declaration } of declarations) {
    const decided = { declaration, outcome: 'approve', reason: '材料齐全，同意。' } as const
    await ask(decider, 'decideDeclaration', decided)
  }
}

async function withdrawReturned(ask: Ask, member: string): Promise<void> {
  const { declarations } = await ask(member, 'listMyDeclarations', {})
  for (const { declaration, state } of declarations) {
    if (state === 'returned') await ask(member, 'withdrawDeclaration', { declaration })
  }
}

/** What was filed for a member who has not confirmed it. */
async function withdrawUnconfirmed(ask: Ask): Promise<void> {
  const { declarations } = await ask(liaison, 'listFilings', {})
  for (const { declaration } of declarations) await ask(liaison, 'withdrawFiling', { declaration })
}

async function decideAll(ask: Ask): Promise<void> {
  const { meeting } = await ask(secretary, 'openMeeting', { title: '年末支委会' })
  for (const member of committee) {
    const { items } = await ask(member, 'showMeeting', { meeting })
    const votes = items
      .filter(({ recusedMyself }) => !recusedMyself)
      .map(({ item, points }) => ({ item, vote: 'aye' as const, points }))
    await ask(member, 'castVotes', { meeting, votes })
  }
  await ask(secretary, 'closeMeeting', { meeting, reasons: [] })
}
