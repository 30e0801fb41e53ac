import { addDays, type Day } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'

/** How near the last day of a letter is, from the first reminder on. */
export const letterStages = ['ahead', 'near', 'last', 'overdue'] as const
export type LetterStage = (typeof letterStages)[number]

/**
 * Days before the last one of a letter on which it is spoken of, and with other words each time.
 * 依据: the defaults, Transfer ("reminder at 15/7/0 days"). They are of no rulebook: who is in
 * transit belongs to no branch that has one.
 */
export const letterReminderDays = { ahead: 15, near: 7, last: 0 } as const

/** The days within which a letter ends that is at this stage; inclusive, `from` open at the end. */
export function letterDaysOf(stage: LetterStage, today: Day): { from?: Day; to: Day } {
  const inDays = (days: number) => addDays(today, days)
  switch (stage) {
    case 'overdue':
      return { to: inDays(letterReminderDays.last - 1) }
    case 'last':
      return { from: today, to: inDays(letterReminderDays.last) }
    case 'near':
      return { from: inDays(letterReminderDays.last + 1), to: inDays(letterReminderDays.near) }
    case 'ahead':
      return { from: inDays(letterReminderDays.near + 1), to: inDays(letterReminderDays.ahead) }
  }
}

interface Letter {
  letterExpires: Day
}

/** Nothing while its end is further away than the first reminder. */
export function letterStage({ letterExpires }: Letter, today: Day): LetterStage | undefined {
  return letterStages.find((stage) => {
    const { from, to } = letterDaysOf(stage, today)
    return (from === undefined || from <= letterExpires) && letterExpires <= to
  })
}

/** "介绍信 10 月 20 日到期，已经不到 7 天". */
export function letterWords(letter: Letter, today: Day): string {
  const words = dayWords(letter.letterExpires)
  switch (letterStage(letter, today)) {
    case 'overdue':
      return `介绍信已于 ${words}过期`
    case 'last':
      return '介绍信今天到期'
    case 'near':
      return `介绍信 ${words}到期，只剩 ${letterReminderDays.near} 天以内`
    case 'ahead':
    case undefined:
      return `介绍信 ${words}到期`
  }
}
