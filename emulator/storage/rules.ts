import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

/** Whether a client may put a new object there. */
export type WriteRule = (cloudPath: string, openid: string) => boolean

const millisecondsMax = 2_000

/**
 * The rules that deployment uses too. Without a file clients may write nothing.
 *
 * @NOTE The platform documents an expression of JavaScript over `resource` and `auth`. Of an object
 * that is new, `resource` is taken to say what it will be: its path without the bucket, and who
 * uploads it as its owner.
 */
export function readWriteRule(rulesFile: string | undefined): WriteRule {
  if (rulesFile === undefined) return () => false
  const { write } = JSON.parse(readFileSync(rulesFile, 'utf8')) as { write?: unknown }
  return writeRuleFrom(write)
}

export function writeRuleFrom(rule: unknown): WriteRule {
  if (typeof rule === 'boolean') return () => rule
  if (typeof rule !== 'string') throw new TypeError('A rule for writing is true, false or a text')
  return (path, openid) => {
    const facts = { resource: { path, openid }, auth: { openid } }
    return runInNewContext(rule, facts, { timeout: millisecondsMax }) === true
  }
}
