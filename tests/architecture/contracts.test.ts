import fs from 'node:fs'
import { procedures as ofApi } from '../../cloudfunctions/api'
import { procedures as ofDocuments } from '../../cloudfunctions/documents'
import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import type { FeatureContract, ProcedureContract } from '@shared/kernel/contract'
import { fieldWords } from '@shared/kernel/field-words'
import { commonRefusals } from '@shared/kernel/refusal'
import { refusalTexts } from '@shared/kernel/refusal-texts'
import {
  badTexts,
  fieldsWithoutWord,
  neverDeclared,
  neverProduced,
  procedureNamesIn,
  textsWithoutUse,
  unfilled,
  withoutAuthorisation,
  type Codes,
} from './support/contract-checks'
import { RefusalReader, type Produced } from './support/refusals'
import { filesBelow, plant } from './support/tree'

/** Functions that let no refusal through: they say what happened in another way. */
const quiet = ['advanceJobQuietly', 'rulebookOrNone', 'planImport', 'readRoster', 'writeLine']

/** On the way of a procedure, and never in it. */
const outOfReach = {
  importStatement: { transferEnded: 'a transfer that has ended is asked for before' },
  fileForMember: {
    tooManyPhotos: 'the contract bounds the photos of a new declaration',
    inTransit: 'who is on the way is of no branch in which anybody files for them',
  },
  submitDeclaration: { tooManyPhotos: 'the contract bounds the photos of a new declaration' },
  changeMember: { yearClosed: 'a month of a frozen half was refused before' },
  enrolMember: { longLeaveNotScored: 'nobody joins on a long leave' },
  recallTransfer: { yearClosed: 'it counts from this month or a later one, of no frozen half' },
  submitAppeal: { pointsFixed: 'points are taken only where the clause leaves them to a body' },
  continueJob: {
    noPoints: 'a job passes over the line, or refers to the superior, what cannot be booked',
    yearClosed: 'a job passes over the line, or refers to the superior, what cannot be booked',
    declarationDecided: 'a job settles only what is still endorsed',
    declarationMoved: 'a job settles only what is still endorsed',
    pointsMissing: 'a job refers to the superior what the rulebook in force does not allow',
    pointsOutOfRange: 'a job refers to the superior what the rulebook in force does not allow',
    pointsFixed: 'a job refers to the superior what the rulebook in force does not allow',
  },
  voteOnAppeal: {
    yearClosed: 'what is granted is booked into a frozen half too',
    noPoints: 'the appeal was taken up on a chain that is there',
    noRulebook: 'the appeal was taken up under a rulebook in force',
  },
  startTransfer: {
    yearClosed: 'it counts from this month or a later one, of no frozen half',
    bindingReleased: 'only a binding that waits is released on the way',
    bindingByAdministrator: 'an administrator sends people on, and nobody in office',
  },
  closeTransfer: {
    yearClosed: 'who is on the way is not scored, so that no record is made',
    memberHasLeft: 'nobody leaves while a transfer is under way',
  },
  endMembership: {
    yearClosed: 'it counts from the next month, and no half with that is frozen',
  },
  decideAppeal: {
    yearClosed: 'what is granted is booked into a frozen half too',
    noPoints: 'the appeal was taken up on a chain that is there',
    noRulebook: 'the appeal was taken up under a rulebook in force',
  },
}

const all: FeatureContract = contracts

describe('the contracts', () => {
  let codes: Codes
  let produced: Produced[]
  beforeAll(() => {
    const entries = ['api', 'clock', 'documents'].map((name) => `cloudfunctions/${name}/index.ts`)
    const reader = new RefusalReader(entries, quiet)
    codes = reader.codesByProcedure()
    produced = reader.produced()
  }, 120_000)

  it('say who may call', () => {
    expect(withoutAuthorisation(all)).toEqual([])
  })

  it.each([
    ['api', ofApi],
    ['documents', ofDocuments],
  ] as const)('are exactly what the function %s serves, where they say so', (name, procedures) => {
    const own = (Object.keys(all) as ProcedureName[]).filter((one) => functionOf(one) === name)
    expect(own.length).toBeGreaterThan(0)
    expect([...procedures.keys()].sort()).toEqual([...own].sort())
    for (const [procedure, { contract }] of procedures) expect(contract).toBe(all[procedure])
  })

  it('were all found in the source', () => {
    expect([...codes.keys()].sort()).toEqual(Object.keys(all).sort())
  })

  it('declare no refusal that is never given', () => {
    expect(neverProduced(all, codes)).toEqual([])
  })

  it('declare every refusal that is given', () => {
    expect(neverDeclared(all, codes, commonRefusals, outOfReach)).toEqual([])
  })

  it('except no refusal that is out of every way', () => {
    const idle = Object.entries(outOfReach).flatMap(([name, excepted]) =>
      Object.keys(excepted).filter((code) => !codes.get(name)?.has(code)),
    )
    expect(idle).toEqual([])
  })

  it('use every text, and every text is used', () => {
    expect(textsWithoutUse(refusalTexts, all, commonRefusals, produced)).toEqual([])
  })

  it('have texts that say what is the matter and what to do', () => {
    expect(badTexts(refusalTexts)).toEqual([])
  })

  it('fill in what a text leaves open', () => {
    expect(unfilled(refusalTexts, produced)).toEqual([])
  })

  it('name every field of an input in Chinese', () => {
    expect(fieldsWithoutWord(all, fieldWords)).toEqual([])
  })
})

describe('the app', () => {
  const files = filesBelow(['miniprogram/src'], ['.ts', '.tsx']).filter(
    ({ path }) => !path.includes('.test.'),
  )

  it('calls only procedures that exist', () => {
    const called = files.flatMap(({ path, text }) =>
      procedureNamesIn(text).map((name) => ({ path, name })),
    )
    expect(called.length).toBeGreaterThan(0)
    expect(called.filter(({ name }) => !(name in all))).toEqual([])
  })
})

/** Each guard, on something that is wrong. */
describe('planted in a contract', () => {
  const sound: ProcedureContract = {
    kind: 'query',
    who: [{ role: 'member', scope: 'self' }],
    input: contracts.showMe.input,
    output: contracts.showMe.output,
    refusals: ['noBoard'],
  }
  const showTea = { showTea: sound }

  it('a procedure for nobody is found', () => {
    expect(withoutAuthorisation({ showTea: { ...sound, who: [] } })).toHaveLength(1)
    expect(withoutAuthorisation(showTea)).toEqual([])
  })

  it('a refusal that is never given is found', () => {
    expect(neverProduced(showTea, new Map([['showTea', new Set(['noPoints'])]]))).toEqual([
      'showTea declares noBoard and never gives it',
    ])
    expect(neverProduced(showTea, new Map())).toHaveLength(1)
  })

  it('a refusal that is not declared is found', () => {
    const given = new Map([['showTea', new Set(['noBoard', 'noPoints', 'busy'])]])
    expect(neverDeclared(showTea, given, ['busy'])).toEqual([
      'showTea gives noPoints and does not declare it',
    ])
    expect(neverDeclared(showTea, given, ['busy'], { showTea: { noPoints: 'why' } })).toEqual([])
  })

  it('a field that is not named, or not there, is found', () => {
    const { input } = contracts.showEntry
    const showEntry = { showEntry: { ...sound, input } }
    expect(fieldsWithoutWord(showEntry, { entry: 'entry', tea: '茶' })).toEqual([
      'entry has no word',
      'tea is a field of no input',
    ])
  })

  it('a text without use is found', () => {
    const texts = { noBoard: '…', noTea: '…' }
    const given = [{ code: 'noBoard', details: [] }]
    expect(textsWithoutUse(texts, showTea, [], given)).toEqual([
      'noTea is declared by no procedure',
      'noTea is given by no code',
    ])
  })

  it.each([
    ['No board yet. Please wait.', 'is not Chinese'],
    ['还没有公布。请等公布', 'does not end with 。'],
    ['还没有公布！请等公布。', 'shouts'],
    ['还没有公布,不能看。请等公布。', 'mixes in Western punctuation'],
    ['请等公布。', 'is one sentence'],
    ['还没有公布。不能看。', 'does not say what to do'],
  ])('the text %s is found', (text, fault) => {
    expect(badTexts({ noBoard: text })).toContain(`noBoard ${fault}`)
  })

  it('a detail that nobody fills in is found', () => {
    const texts = { noBoard: '{half}还没有公布。请等 {days} 天。' }
    expect(unfilled(texts, [{ code: 'noBoard', details: ['half'] }])).toEqual([
      'noBoard is given without days',
    ])
  })

  it('names are found in every way of asking', () => {
    const text = [
      "ask('one', {})",
      "call<Home>('two', {})",
      "command(`job/${id}`, 'three', {})",
      "useCommand('board/open', 'four')",
      "command(keyOf(id), 'five', input)",
      "run('six', input)",
      "Output<'seven'>",
    ].join('\n')
    const found = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
    expect(procedureNamesIn(text).sort()).toEqual(found.sort())
  })
})

/** A product in small, in which every way to a refusal is taken once. */
const small = {
  'shared/kernel/refusal.ts': `
    export function refusal(code: string, details?: object) { return { code, details } }
    export function refuse(code: string, details?: object): never { throw refusal(code, details) }`,
  'shared/tea/rules.ts': `
    import { refuse } from '../kernel/refusal'
    export function teaIsHot(degrees: number) { if (degrees < 60) refuse('teaCold', { degrees }) }
    export function never() { refuse('notReached') }
    export function why(late: boolean): 'tooLate' | 'tooEarly' {
      return late ? 'tooLate' : 'tooEarly'
    }`,
  'cloudfunctions/kit/serve.ts': `
    export interface Work { pour(): void }
    export const works: Work[] = []
    export function register(work: Work) { works.push(work) }
    export function pourAll() { for (const work of works) work.pour() }
    export function pourQuietly() { try { pourAll() } catch { return } }
    export function serve(contract: object, handlers: object) { return [contract, handlers] }`,
  'cloudfunctions/api/index.ts': `
    import { refuse, refusal } from '@shared/kernel/refusal'
    import { teaIsHot, why } from '@shared/tea/rules'
    import { serve, register, pourAll, pourQuietly } from '../kit/serve'
    register({ pour() { refuse('potEmpty') } })
    const drink = () => teaIsHot(20)
    function open() { return refusal(why(true)) }
    export const table = serve({}, { drink, open, pour: () => pourAll(), hush: () => pourQuietly() })`,
}

describe('the reading of refusals', () => {
  let reader: RefusalReader
  beforeAll(() => {
    const folder = plant(small)
    reader = new RefusalReader(['cloudfunctions/api/index.ts'], ['pourQuietly'], folder)
    fs.rmSync(folder, { recursive: true })
  }, 60_000)

  it('follows calls, unions and interfaces, and stops where nothing gets through', () => {
    const codes = [...reader.codesByProcedure()].map(([name, found]) => [name, [...found].sort()])
    expect(codes).toEqual([
      ['drink', ['teaCold']],
      ['open', ['tooEarly', 'tooLate']],
      ['pour', ['potEmpty']],
      ['hush', []],
    ])
  })

  it('finds what is produced with its details', () => {
    expect(reader.produced()).toContainEqual({ code: 'teaCold', details: ['degrees'] })
    expect(reader.produced()).toContainEqual({ code: 'notReached', details: [] })
  })
})
