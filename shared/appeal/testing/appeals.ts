import { RefusalError, type RefusalCode } from '../../kernel/refusal'
import { defaultProvisions } from '../../rulebook/provisions'
import { decided, submitted, type AppealTarget, type ToSuperior } from '../decide'
import { panelFor } from '../rules'

/** 王芳 was marked absent in June and says that she was there. */

export const by = (name: string, day = '2026-07-08') => ({
  actor: { member: name, name },
  now: `${day}T10:00:00.000+08:00`,
})
export const person = (name: string) => ({ member: name, name })
export const grant = { vote: 'grant', reason: '签到表上有签名' } as const
export const deny = { vote: 'deny', reason: '签到表上没有签名' } as const

export const target: AppealTarget = {
  branch: 'branch-1',
  path: '/committee/branch-1',
  indicator: 'L04',
  indicatorTitle: '参加主题党日',
  matter: '六月主题党日，记为缺席',
  target: 'entry:王芳:L04:activity-6:1',
  effect: { kind: 'attended', entry: '王芳:L04:activity-6:1' },
  effectPoints: 100,
  half: '2026-H1',
  ownMonth: '2026-06',
  acted: ['李强'],
  clocks: defaultProvisions.clocks,
}
export const elected = ['王芳', '李强', '张蕾', '陈志远', '刘敏', '周涛'].map(person)
/** All of them may vote. */
export const panelOf = (some: typeof elected) =>
  panelFor(
    some,
    '王芳',
    target.acted,
    some.map(({ member }) => member),
  )
export const appealOf = (choice = panelOf(elected), toSuperior?: ToSuperior) =>
  submitted({ _id: 'appeal-1', reason: '当天到会' }, target, choice, toSuperior, by('王芳'))
export const open = appealOf()
export const referred = appealOf(panelOf(elected.slice(0, 4)))
export const denied = decided(referred, deny, by('赵建国'))

export function codeOf(act: () => unknown): RefusalCode | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
}
