import { codeFrom, environmentKey, hmac } from '../../kit/secrets'

const codeLength = 8

/**
 * The code that a command issues. It is made from the command's record and kept nowhere: whoever
 * repeats the command gets the same one, whoever reads the database gets none.
 */
export function bindingCodeOf(command: string): string {
  return codeFrom(environmentKey('SERVER_KEY'), `bindingCode:${command}`, codeLength)
}

/** What is stored in place of a code. All codes could be tried against a hash without a key. */
export function bindingCodeId(code: string): string {
  const typed = code.trim().toUpperCase()
  return hmac(environmentKey('SERVER_KEY'), `bindingCodeId:${typed}`).slice(0, 40)
}
