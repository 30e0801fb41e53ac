/**
 * The words of the rulebook (考核细则): one vocabulary for screens, the diff, the spreadsheet and the
 * reasons of a score.
 */

export { brokenRuleInWords } from './words/broken'
export { draftActTitles } from './words/draft'
export { audienceInWords } from './words/audience'
export { figure, sayFor, sayForEveryone, type Say } from './words/figures'
export { formulaInWords } from './words/formula'
export { moduleInWords, moduleRuleInWords, moduleTitleOf } from './words/module'
export {
  audienceTitle,
  gradeTitles,
  honourOnly,
  moduleTitles,
  rewardTitles,
  routeTitles,
  capSpanTitles,
  windowTitles,
} from './words/names'
export {
  capInWords,
  deductsPoints,
  effectsInWords,
  groupInWords,
  nestedCapsInWords,
  routeInWords,
  rowRuleInWords,
  ruleInWords,
  variantTitle,
  widerCapsInWords,
} from './words/row'
