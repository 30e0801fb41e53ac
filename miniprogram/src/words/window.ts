/** The window of a cap that is running now. */
export const windowWords = { quarter: '本季度', halfYear: '本半年', year: '本年' } as const

export type WindowName = keyof typeof windowWords
