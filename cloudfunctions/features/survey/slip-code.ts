import { codeFrom, environmentKey, hmac } from '../../kit/secrets'

/** 50 bits: with a thousand slips out, one guess in a million million hits. */
const codeLength = 10

/** Made from the command that issues it and kept nowhere, as a binding code is (docs/adr/0010). */
export function slipCodeOf(command: string, number: number): string {
  return codeFrom(environmentKey('SERVER_KEY'), `surveySlip:${command}:${number}`, codeLength)
}

/**
 * For members without a phone: one for each of so many, whoever issues it and how often. Printing
 * them once more makes no vote more.
 */
export function memberSlipCodeOf(survey: string, number: number): string {
  return codeFrom(environmentKey('SERVER_KEY'), `memberSlip:${survey}:${number}`, codeLength)
}

/** What is stored in place of a code; blanks and small letters are how people type. */
export function slipIdOf(code: string): string {
  const typed = code.replace(/\s/g, '').toUpperCase()
  return hmac(environmentKey('SERVER_KEY'), `surveySlipId:${typed}`).slice(0, 40)
}
