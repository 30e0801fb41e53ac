import { instantFrom } from '@shared/kernel/calendar'
import '../features/activity/posting-job'
import { escalateOverdueAppeals } from '../features/appeal/escalate-overdue'
import { lapseOverdueDeclarations } from '../features/declaration/lapse-overdue'
import '../features/evaluation/freezing-job'
import { endNoticePeriods } from '../features/evaluation/end-notice-periods'
import '../features/evaluation/publishing-job'
import '../features/meeting/posting-job'
import '../features/privacy/pseudonymise-job'
import '../features/roster/import-job'
import { removeOldRosterImports } from '../features/roster/old-imports'
import { closeOverdueSurveys } from '../features/survey/close-overdue'
import { openidOfCaller } from '../kit/cloud'
import { describeError } from '../kit/cloud-errors'
import { removeOldExports } from '../kit/exports'
import { advanceAllJobs } from '../kit/jobs'
import { log } from '../kit/log'
import { forgetOld } from '../kit/old-commands'

/**
 * What comes due by itself. A timer is nobody: it decides nothing, it only carries out what the
 * rules say of a date. A person who calls this function is turned away.
 */
export async function main(): Promise<{ ok: boolean }> {
  if (openidOfCaller() !== undefined) return { ok: false }
  const now = instantFrom(Date.now())
  const works = [
    ['jobs', () => advanceAllJobs(now)],
    ['noticePeriods', () => endNoticePeriods(now)],
    ['declarations', () => lapseOverdueDeclarations(now)],
    ['appeals', () => escalateOverdueAppeals(now)],
    ['surveys', () => closeOverdueSurveys(now)],
    ['oldCommands', () => forgetOld('commands', now)],
    ['oldBindingCodes', () => forgetOld('bindingCodes', now)],
    ['oldBindingAttempts', () => forgetOld('bindingAttempts', now)],
    ['oldExports', () => removeOldExports(now)],
    ['oldLooks', () => forgetOld('accessLog', now)],
    ['oldTextChecks', () => forgetOld('textChecks', now)],
    ['oldRosterImports', () => removeOldRosterImports(now)],
  ] as const
  let ok = true
  for (const [name, work] of works) {
    try {
      log.info('clock', { name, count: await work() })
    } catch (error) {
      ok = false
      log.error('clock', { name, error: describeError(error) })
    }
  }
  return { ok }
}
