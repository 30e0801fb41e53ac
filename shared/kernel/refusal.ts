import { refusalTexts } from './refusal-texts'

export type RefusalCode = keyof typeof refusalTexts

/** A "no" with a code: what a person may not do now, and what to do instead. */
export interface Refusal {
  code: RefusalCode
  /** Chinese, for the screen. */
  message: string
  details?: Record<string, string | number> | undefined
}

/** Refusals that any procedure can give; contracts list only their own. */
export const commonRefusals = [
  'fault',
  'unknownProcedure',
  'badInput',
  'notBound',
  'bindingWaits',
  'notPermitted',
  'notFound',
  'commandIdMissing',
  'commandIdReused',
  'textRefused',
  'busy',
  'tooManyCalls',
] as const satisfies readonly RefusalCode[]

/** Thrown to leave a handler or a transaction with a refusal; caught once, at the entry. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** The refusal with its text; `{name}` in the text takes the detail of that name. */
export function refusal(code: RefusalCode, details?: Record<string, string | number>): Refusal {
  const message = refusalTexts[code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    details && name in details ? String(details[name]) : whole,
  )
  return details ? { code, message, details } : { code, message }
}

/** Leaves the handler with a refusal. */
export function refuse(code: RefusalCode, details?: Record<string, string | number>): never {
  throw new RefusalError(refusal(code, details))
}
