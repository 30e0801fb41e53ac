import { contracts } from '@shared/contracts'
import type { FeatureContract } from '@shared/kernel/contract'
import { lookedAt } from '@shared/privacy/looked-at'

/** Queries for superiors and administrators that show no other person's data, and why. */
const tellsOfNobody: Record<string, string> = {
  showMe: 'the caller',
  showHome: 'the caller, and how much waits',
  listBranches: 'branches',
  showRulebook: 'the rulebook',
  listRulebooks: 'versions, with who carried them through the meeting',
  showRulebookFrame: 'requirements',
  listPinnableClauses: 'clauses',
  analyseIndicators: 'clauses, with counts of people',
  showRulebookDraft: 'a draft, with who wrote it in office',
  showDraftRow: 'a clause',
  exportRulebook: 'the rulebook',
  exportRulebookDraft: 'the rulebook',
  listMeetings: 'titles and counts',
  showEvaluation: 'counts, and the panel that the meeting elected',
  showSurvey: 'counts of answers that join nobody',
}

const all: FeatureContract = contracts

/** A query that reaches downwards and says neither that it is personal nor why it is not. */
function unsaid(table: FeatureContract, excepted: Readonly<Record<string, string>>): string[] {
  return Object.entries(table)
    .filter(([, { kind, who }]) => kind === 'query' && who !== 'anyone' && reachesBelow(who))
    .filter(([name, { personal }]) => (personal === true) === name in excepted)
    .map(([name]) => `${name} does not say whether a look from above is to be noted`)
}

function reachesBelow(who: readonly { scope: string }[]): boolean {
  return who.some(({ scope }) => scope === 'below')
}

describe('looks from above', () => {
  const personal = Object.keys(all).filter((name) => all[name]?.personal)

  it('are noted by every query that shows data of persons to superiors', () => {
    expect(unsaid(all, tellsOfNobody)).toEqual([])
    expect(Object.keys(tellsOfNobody).filter((name) => !(name in all))).toEqual([])
  })

  it('have words for the person whose data it was', () => {
    expect(Object.keys(lookedAt).sort()).toEqual([...personal].sort())
  })

  it('planted: a query that says nothing is found, and one that says both', () => {
    const { showEntry, showMe } = all
    const silent = { ...(showEntry ?? contracts.showEntry), personal: undefined }
    expect(unsaid({ showEntry: silent }, {})).toHaveLength(1)
    expect(
      unsaid({ showMe: { ...(showMe ?? silent), personal: true } }, { showMe: '' }),
    ).toHaveLength(1)
  })
})
