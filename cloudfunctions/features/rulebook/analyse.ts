import { lastMonthOf, yearOf } from '@shared/kernel/calendar'
import { analysisOf, integrationShare, remarksOn } from '@shared/ledger/analysis'
import { derive } from '@shared/ledger/derive'
import type { rulebookContract } from '@shared/rulebook/contract'
import { findIndicator, moduleRuleOf } from '@shared/rulebook/rulebook'
import { moduleTitleOf } from '@shared/rulebook/words'
import { surveyContract } from '@shared/survey/contract'
import { findAll } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { rulebookOfHalf } from './store'

/** Reads every scorecard of the branch: for those who write the rulebook, once in a while. */
export const analyseIndicators: Handler<typeof rulebookContract.analyseIndicators> = async (
  call,
  { branch: asked, half },
) => {
  const { _id: branch, path } = await permittedBranch(call, asked)
  const through = lastMonthOf(half)
  const rulebook = await rulebookOfHalf(branch, half)
  const [scorecards, appeals] = await Promise.all([
    findAll('scorecards', { branch, year: yearOf(half) }),
    findAll('appeals', { branch }),
  ])
  const horizon = { through, bookedThrough: half }
  const analysis = analysisOf(
    rulebook,
    scorecards.map((scorecard) => derive(rulebook, scorecard, horizon)),
  )
  const appealed = appeals.filter((appeal) => appeal.half === half)
  return {
    half,
    through,
    membersCount: scorecards.length,
    integration: integrationShare(rulebook, analysis),
    readsSurvey: call.mayAsk(surveyContract.showSurvey, { organisation: branch, path }),
    rows: analysis.flatMap((row) => {
      const { indicator: code, audience, could, did, full, least, most } = row
      const indicator = findIndicator(rulebook, code)
      if (!indicator) return []
      return {
        indicator: code,
        title: indicator.title,
        moduleTitle: moduleTitleOf(moduleRuleOf(rulebook, indicator), indicator.module),
        businessIntegration: indicator.businessIntegration === true,
        audience,
        could,
        did,
        full,
        least,
        most,
        appeals: appealed.filter((appeal) => appeal.indicator === code).length,
        remarks: remarksOn(row),
      }
    }),
  }
}
