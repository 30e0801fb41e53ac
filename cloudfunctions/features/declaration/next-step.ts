import { endorsersOf } from '@shared/declaration/rules'
import type { Declaration } from '@shared/declaration/state'
import { dayOf, type Instant } from '@shared/kernel/calendar'
import type { Organisation } from '@shared/organisation/organisation'

/** What happens next and by when, in a sentence; nothing once it has ended. */
export function nextStep(declaration: Declaration, branch: Organisation, now: Instant) {
  const { dueDay } = declaration
  switch (declaration.state) {
    case 'unconfirmed':
      return { sentence: '本人确认后才送初审；逾期视为撤回', byDay: dueDay }
    case 'submitted': {
      const [first] = endorsersOf(declaration, branch, dayOf(now))
      // Submitted anew it goes to the superior at once: the offices are looked at again.
      if (!first) return { sentence: '支部现在没有别人可以初审：撤回后重新提交，由上级审定' }
      return { sentence: `${first.name}初审，之后报支部会议审定`, byDay: dueDay }
    }
    case 'returned':
      return { sentence: '补充后重新提交，或撤回；逾期视为撤回', byDay: dueDay }
    case 'endorsed':
      return { sentence: '下一次支部会议审定', byDay: dueDay }
    case 'referred':
      return { sentence: '上级党组织审定', byDay: dueDay }
    case 'approved':
      return { sentence: '正在入账' }
    case 'withdrawn':
    case 'lapsed':
    case 'rejected':
    case 'posted':
      return undefined
  }
}
