import type { Amount } from '../../rulebook/audience'
import type { Formula } from '../../rulebook/formula'
import { eachModule, type Indicator } from '../../rulebook/indicator'
import type { ModuleRule } from '../../rulebook/module-rule'
import type { Rulebook } from '../../rulebook/rulebook'
import type { Sheet } from '../../rulebook/sheet'
import type { Entry, FactEntry } from '../entry'
import { formulas } from './any-small-book'
import type { OracleHorizon } from './oracle-year'

const everyKind = Object.keys(formulas) as Formula['kind'][]

/** What a reading starts from. */
interface Given {
  book: Rulebook
  entries: readonly Entry[]
  horizon: OracleHorizon
}

type Misreading = [
  name: string,
  misread: (given: Given) => Given,
  /** The kinds of rows in which it shows soonest. */
  kinds: Formula['kind'][],
]

/** One wrong reading for each rule: what a comparison that reaches the rule has to notice. */
export const misreadings: Misreading[] = [
  formula('unit', 'one hundredth more for each', (is) => ({ ...is, value: more(is.value) })),
  formula('byVariant', 'the levels in another order', (is) => ({
    ...is,
    variants: is.variants.map((level, place) => ({
      ...level,
      variant: is.variants.at(place - 1)?.variant ?? '',
    })),
  })),
  formula('decided', 'another range', (is) => ({ ...is, least: is.least + 1, most: is.most + 1 })),
  formula('quantity', 'one hundredth more for each', (is) => ({ ...is, value: more(is.value) })),
  formula('linear', 'another target', (is) => ({ ...is, target: more(is.target) })),
  formula('rate', 'a count', () => ({ kind: 'unit', value: { general: 100 } })),
  formula('allOf', 'any of a longer part', (is) => ({ ...is, of: 'quarter', per: 'halfYear' })),
  formula('excess', 'a larger allowance', (is) => ({ ...is, allowance: is.allowance + 1 })),
  formula('excess', 'a shorter period', (is) => ({ ...is, per: 'month' })),
  formula('bands', 'a step that is just not reached', (is) => ({
    ...is,
    steps: is.steps.map(({ from, points }) => ({ from: from + 1, points })),
  })),
  formula('fullMinus', 'what is deducted as earned', (is) => is.deduct),
  ...(['occurrence', 'month', 'quarter', 'halfYear', 'year'] as const).map((span) =>
    row(`no cap per ${span}`, ({ nestedCaps, ...rest }) => {
      const caps = nestedCaps?.filter(({ per }) => per !== span) ?? []
      return caps.length === 0 ? rest : { ...rest, nestedCaps: caps }
    }),
  ),
  row('no cap of the window', (is) => ({ ...is, cap: { general: 1_000_000 } })),
  row('one cap for everyone', ({ cap, ...rest }) => ({
    ...rest,
    ...(cap && { cap: { general: cap.general } }),
  })),
  row('one value for everyone', (is) => ({ ...is, formula: forEveryone(is.formula) })),
  formula('byVariant', 'levels of one worth for everyone', (is) => ({
    ...is,
    variants: is.variants.map((level) => without(level, 'except')),
  })),
  formula('decided', 'one range for everyone', (is) => without(is, 'except')),
  row('an audience of all', (is) => ({ ...is, audience: {} })),
  row('a row that is off, on', (is) => ({ ...is, off: false })),
  row('the other of a group', ({ group, ...rest }) => ({
    ...rest,
    ...(group && { group: { ...group, keep: group.keep === 'best' ? 'worst' : 'best' } }),
  })),
  row('every one of a group', (is) => without(is, 'group')),
  row('no expectation', (is) => without(is, 'expectation')),
  row('nothing zeroed', (is) => ({ ...is, effects: without(is.effects ?? {}, 'zeroes') })),
  row('the year zeroed', ({ effects, ...is }) => ({
    ...is,
    effects: {
      ...effects,
      ...(effects?.zeroes && {
        zeroes: effects.zeroes.map((zero) => ({ ...zero, per: 'year' as const })),
      }),
    },
  })),
  row('no grade capped', (is) => ({ ...is, effects: without(is.effects ?? {}, 'capsGrade') })),
  row(
    'nothing flows over',
    (is) => ({ ...is, effects: without(is.effects ?? {}, 'overflowsInto') }),
    ['unit', 'decided', 'linear'],
  ),
  module('no cap of the module', (rule) =>
    rule.counting === 'asEarned' ? { ...rule, cap: 1_000_000 } : rule,
  ),
  module('no mark', (rule) => (rule.counting === 'asEarned' ? without(rule, 'mark') : rule)),
  module('a sum for a mean', (rule) => {
    return rule.yearFrom === 'mean' ? { ...rule, yearFrom: 'sum' } : rule
  }),
  module('another weight', (rule) =>
    rule.counting === 'inProportion' ? { ...rule, weight: rule.weight + 1 } : rule,
  ),
  module('as earned what is in proportion', ({ window, yearFrom }) => ({
    counting: 'asEarned',
    window,
    yearFrom,
  })),
  [
    'the sheet of another kind of subject',
    (given) => ({ ...given, book: exchanged(given.book) }),
    everyKind,
  ],
  entries('reversals', (entry) => entry.kind !== 'fact' || entry.reverses === undefined),
  entries('changes of enrolment', (entry) => entry.kind !== 'enrolment' || entry.sequence === 1),
  entries('what was carried', (entry) => entry.kind !== 'carried'),
  entries('attendance in part', (entry) => entry.kind !== 'fact' || isWhole(entry), [
    'rate',
    'unit',
  ]),
  [
    'a month too many',
    ({ horizon, ...given }) => ({
      ...given,
      horizon: { ...horizon, through: Math.min(12, horizon.through + 1) },
    }),
    everyKind,
  ],
  [
    'the board of a half-year with what was booked later',
    ({ horizon: { through }, ...given }) => ({ ...given, horizon: { through } }),
    everyKind,
  ],
]

/** The same but for a field that may be absent. */
function without<Whole extends object>(whole: Whole, key: keyof Whole): Whole {
  const rest = Object.entries(whole).filter(([field]) => field !== key)
  return Object.fromEntries(rest) as Whole
}

function more({ general, ...rest }: Amount): Amount {
  return { ...rest, general: general + 1 }
}

function forEveryone(formula: Formula): Formula {
  return 'value' in formula ? { ...formula, value: { general: formula.value.general } } : formula
}

function isWhole({ quantity }: FactEntry): boolean {
  return quantity.kind !== 'attendance' || quantity.attended === quantity.expected
}

function exchanged({ branch, ...book }: Rulebook): Rulebook {
  if (branch === undefined) return book
  const { scale, modules, indicators } = book
  return { ...book, ...branch, branch: { scale, modules, indicators } }
}

function sheets({ branch, ...book }: Rulebook, change: (sheet: Sheet) => Sheet): Rulebook {
  return { ...book, ...change(book), ...(branch && { branch: change(branch) }) }
}

function row(
  name: string,
  misread: (row: Indicator) => Indicator,
  kinds: Formula['kind'][] = ['unit', 'byVariant', 'quantity'],
): Misreading {
  const change = ({ indicators, ...sheet }: Sheet) => ({
    ...sheet,
    indicators: indicators.map(misread),
  })
  return [name, ({ book, ...given }) => ({ ...given, book: sheets(book, change) }), kinds]
}

function formula<Kind extends Formula['kind']>(
  kind: Kind,
  name: string,
  misread: (is: Extract<Formula, { kind: Kind }>) => Formula,
): Misreading {
  return row(
    `${kind}: ${name}`,
    (is) =>
      is.formula.kind === kind
        ? { ...is, formula: misread(is.formula as Extract<Formula, { kind: Kind }>) }
        : is,
    [kind],
  )
}

function module(name: string, misread: (rule: ModuleRule) => ModuleRule): Misreading {
  const change = ({ modules, ...sheet }: Sheet) => ({
    ...sheet,
    modules: eachModule((which) => misread(modules[which])),
  })
  return [name, ({ book, ...given }) => ({ ...given, book: sheets(book, change) }), everyKind]
}

function entries(name: string, isRead: (entry: Entry) => boolean, kinds = everyKind): Misreading {
  return [
    `without ${name}`,
    (given) => ({ ...given, entries: given.entries.filter(isRead) }),
    kinds,
  ]
}
