import { dayOf, monthOf, yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { waysToEarn, type Earnable, type ReadRow } from '@shared/ledger/earn'
import { bookOf } from '@shared/rulebook/book-of-year'
import { searchWays } from '@shared/rulebook/clause-search'
import type { rulebookContract, WayToEarn } from '@shared/rulebook/contract'
import { levelsOf } from '@shared/rulebook/formula'
import { moduleNames } from '@shared/rulebook/indicator'
import { effectsInWords, moduleInWords, moduleTitleOf } from '@shared/rulebook/words'
import { enrolmentOf } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'

type Procedure = typeof rulebookContract.listWaysToEarn

export const listWaysToEarn: Handler<Procedure> = async (call, input) => {
  const { person, organisation } = call.permitOwn()
  const month = monthOf(dayOf(call.now))
  const { scorecard, enrolment } = await enrolmentOf(person, month, call.now)
  if (!enrolment.scored) refuse('noPoints')
  const rulebook = bookOf(await rulebookOf(organisation, month))
  const { ways, costs, notForYou } = waysToEarn(rulebook, scorecard, { enrolment, month })
  const found = searchWays(input.words ?? '', {
    ways: ways.map(wayOf),
    costs: costs.map(clauseOf),
    notForYou: notForYou.map(({ indicator: { code, title, clause }, why }) => ({
      indicator: code,
      title,
      clause,
      why,
    })),
  })
  const modules = moduleNames.map((module) => ({
    module,
    title: moduleTitleOf(rulebook.modules[module], module),
    sentence: moduleInWords(rulebook, module),
    window: rulebook.modules[module].window,
  }))
  return { year: yearOf(month), modules, ...found }
}

function clauseOf({ indicator, rule }: ReadRow) {
  const { code, module, title, clause } = indicator
  return { indicator: code, module, title, clause, rule }
}

function wayOf(row: Earnable): WayToEarn {
  const { indicator, way, decided, earned, left, caps } = row
  return {
    ...clauseOf(row),
    way,
    decided,
    evidenceAsked: indicator.evidence.asked,
    variants: levelsOf(indicator.formula).map(({ title }) => ({ title })),
    effects: effectsInWords(indicator),
    earned,
    left,
    caps,
  }
}
