import type { DraftView } from '../client'

export interface Step {
  title: string
  standing: 'done' | 'now' | 'ahead'
}

type Standing = Pick<DraftView, 'state' | 'filing'>

/** How many of the steps are behind a draft in each state; an abandoned one goes no further. */
const stepsDone: Record<DraftView['state'], number> = {
  draft: 0,
  returned: 0,
  proposed: 2,
  adopted: 3,
  inForce: 5,
  abandoned: 0,
}

/** 起草 → 提请 → 表决 → 备案 or 批准 → 施行, with where a draft stands. */
export function stepsOf({ state, filing }: Standing): Step[] {
  const titles = [
    '起草',
    '提请党员大会',
    '表决',
    filing === 'approve' ? '上级批准' : '备案',
    '施行',
  ]
  const done = stepsDone[state]
  return titles.map((title, index) => ({
    title,
    standing: index < done ? 'done' : index === done && state !== 'abandoned' ? 'now' : 'ahead',
  }))
}
