import { refusedWith } from '../kernel/testing/refused'
import { defaultOffices, branchWith } from '../organisation/testing/branch'
import { wangFang as memberWangFang } from '../organisation/testing/member'
import { amended, endorsed, lapsed, returned, withdrawn } from './decide'
import {
  codeHandedOut,
  confirmedByCode,
  confirmedByMember,
  confirmedOnPaper,
  refiled,
  unfiled,
  withWrongCode,
} from './proxy-decide'
import { proxyNeedsTheWord, wrongFilingCodesMost } from './proxy-rules'
import { endorsersOf, hasActed } from './rules'
import type { Declaration } from './state'
import {
  contextOf,
  declared,
  filedBy,
  form,
  liQiang,
  paper,
  wangFang,
  zhangLei,
} from './testing/declaration'

const hash = 'hash-of-the-code'
const clause = { title: '公益与志愿服务' }
const body = 'committee'
const filed = filedBy(liQiang)
const confirmed = confirmedByMember(filed, contextOf(wangFang))
const handed = codeHandedOut(filed, hash, contextOf(zhangLei))
const late = '2026-12-01T09:00:00.000+08:00'

test('what is filed for a member waits for that member', () => {
  expect(filed).toMatchObject({ state: 'unconfirmed', proxy: { by: 'li-qiang', byName: '李强' } })
  expect(filed.dueDay).toBe('2026-03-27')
  expect(filed.trail.map(({ act, by }) => `${act} ${by}`)).toEqual(['file li-qiang'])
  const now = contextOf(zhangLei)
  expect(refusedWith(() => endorsed(filed, { clause, body }, now))).toBe('declarationMoved')
})

test('nobody files for themselves', () => {
  expect(refusedWith(() => filedBy(wangFang))).toBe('ownMatter')
})

test('a member with a phone is filed for with the word of how they asked', () => {
  const alone = memberWangFang()
  expect(refusedWith(() => proxyNeedsTheWord(alone, undefined))).toBe('proxyNeedsWord')
  expect(() => proxyNeedsTheWord(alone, '电话里口述')).not.toThrow()
  expect(() => proxyNeedsTheWord({ ...alone, hasPhone: false }, undefined)).not.toThrow()
})

describe('who filed it', () => {
  test('neither endorses nor returns it: the other liaison does', () => {
    const filer = contextOf(liQiang)
    expect(refusedWith(() => endorsed(confirmed, { clause, body }, filer))).toBe('filedByYou')
    expect(refusedWith(() => returned(confirmed, '请补拍', filer))).toBe('filedByYou')
    const names = endorsersOf(confirmed, branchWith(), '2026-03-13').map(({ name }) => name)
    expect(names).toEqual(['张蕾'])
    expect(endorsed(confirmed, { clause, body }, contextOf(zhangLei)).state).toBe('endorsed')
  })

  test('counts as one who acted on it, and does not decide it above', () => {
    const next = endorsed(confirmed, { clause, body }, contextOf(zhangLei))
    expect(hasActed(next, 'li-qiang')).toBe(true)
  })

  test('where nobody else could endorse it, the superior decides', () => {
    const alone = branchWith(defaultOffices.filter(([, , role]) => role !== 'deputyLiaison'))
    const context = contextOf(wangFang, undefined, alone)
    expect(confirmedByMember(filed, context).state).toBe('referred')
  })

  test('takes it back while it waits and after a return, not in between', () => {
    const filer = contextOf(liQiang)
    expect(unfiled(filed, filer)).toMatchObject({ state: 'withdrawn', photos: [] })
    expect(refusedWith(() => unfiled(confirmed, filer))).toBe('declarationMoved')
    const back = returned(confirmed, '请补拍', contextOf(zhangLei))
    expect(unfiled(back, filer).state).toBe('withdrawn')
    expect(refusedWith(() => unfiled(filed, contextOf(zhangLei)))).toBe('notFiledByYou')
    expect(refusedWith(() => unfiled(declared(), filer))).toBe('notFiledByYou')
  })
})

describe('what was returned', () => {
  const filer = contextOf(liQiang)
  const signed = confirmedOnPaper(filed, paper, filer)
  const back = returned(signed, '请补拍', contextOf(zhangLei))
  const another = { ...form, title: '义务植树，厂区东坡' }

  test('is put right by who filed it, and waits for its member once more', () => {
    const next = refiled(back, another, filer)
    expect(next).toMatchObject({ state: 'unconfirmed', title: another.title, reason: undefined })
    expect(next.proxy).toEqual({ by: 'li-qiang', byName: '李强', word: undefined })
    expect(next.photoDigests).toEqual(['d1'])
    expect(next.trail.at(-1)?.act).toBe('refile')
    expect(confirmedByMember(next, contextOf(wangFang)).state).toBe('submitted')
  })

  test('is left alone by others, in another state, and after its day', () => {
    const refiling = (one: Declaration, context = filer) =>
      refusedWith(() => refiled(one, another, context))
    expect(refiling(back, contextOf(zhangLei))).toBe('notFiledByYou')
    expect(refiling(declared())).toBe('notFiledByYou')
    expect(refiling(filed)).toBe('declarationNotReturned')
    expect(refiling(signed)).toBe('declarationNotReturned')
    expect(refiling(back, contextOf(liQiang, late))).toBe('amendmentOverdue')
  })
})

describe('a confirmation', () => {
  const ways: [string, (one: Declaration) => Declaration, string][] = [
    ['on the own phone', (one) => confirmedByMember(one, contextOf(wangFang)), 'own'],
    ['by a code', (one) => confirmedByCode(withCodeOf(one), hash, contextOf(liQiang)), 'code'],
    ['on paper', (one) => confirmedOnPaper(one, paper, contextOf(liQiang)), 'paper'],
  ]
  const withCodeOf = (one: Declaration): Declaration =>
    one.proxy ? { ...one, proxy: { ...one.proxy, code: handed.proxy?.code } } : one

  test.each(ways)('%s sends it on, once', (_, confirm, how) => {
    const next = confirm(filed)
    expect(next).toMatchObject({ state: 'submitted', proxy: { confirmed: { how } } })
    expect(next.proxy?.code).toBeUndefined()
    expect(refusedWith(() => confirm(next))).toBe('filingNotWaiting')
    expect(refusedWith(() => confirm(declared()))).toBe('filingNotWaiting')
  })

  test('after its day is too late, and the timer takes it back', () => {
    const context = contextOf(wangFang, late)
    expect(refusedWith(() => confirmedByMember(filed, context))).toBe('confirmationOverdue')
    expect(lapsed(filed, late)).toMatchObject({ state: 'lapsed', photos: [] })
    expect(lapsed(filed, late)?.trail.at(-1)?.act).toBe('lapseUnconfirmed')
    expect(lapsed(filed, '2026-03-27T23:00:00.000+08:00')).toBeUndefined()
  })

  test('is refused by a member who did not do it: they take it back', () => {
    expect(withdrawn(filed, contextOf(wangFang)).state).toBe('withdrawn')
  })

  test('the paper is looked for when another comes, also after an amendment', () => {
    const signed = confirmedOnPaper(filed, paper, contextOf(liQiang))
    expect(signed.photoDigests).toEqual(['d1', 'p1'])
    const back = returned(signed, '请补拍', contextOf(zhangLei))
    expect(amended(back, form, contextOf(wangFang)).photoDigests).toEqual(['d1', 'p1'])
    expect(withdrawn(back, contextOf(wangFang)).proxy?.confirmed?.paper).toBeUndefined()
  })
})

describe('a one-time code', () => {
  test('is handed out by somebody who did not file it, and typed by another', () => {
    expect(refusedWith(() => codeHandedOut(filed, hash, contextOf(liQiang)))).toBe('filedByYou')
    expect(refusedWith(() => codeHandedOut(filed, hash, contextOf(wangFang)))).toBe('ownMatter')
    const typing = () => confirmedByCode(handed, hash, contextOf(zhangLei))
    expect(refusedWith(typing)).toBe('codeIssuedByYou')
    const subject = () => confirmedByCode(handed, hash, contextOf(wangFang))
    expect(refusedWith(subject)).toBe('ownMatter')
    const signing = () => confirmedOnPaper(filed, paper, contextOf(wangFang))
    expect(refusedWith(signing)).toBe('ownMatter')
  })

  test.each([
    ['is another', handed, 'another', undefined],
    ['was never handed out', filed, hash, undefined],
    ['is over', handed, hash, '2026-03-20T18:20:01.000+08:00'],
    [
      'was tried too often',
      Array.from({ length: wrongFilingCodesMost }).reduce<Declaration>(
        (one, _, number) => withWrongCode(one, `command-${number}`),
        handed,
      ),
      hash,
      undefined,
    ],
  ])('that %s confirms nothing', (_, one, typed, now) => {
    const typing = () => confirmedByCode(one, typed, contextOf(liQiang, now))
    expect(refusedWith(typing)).toBe('filingCodeWrong')
  })

  test('a wrong one counts once, however often it was sent', () => {
    const once = withWrongCode(handed, 'command-1')
    expect(withWrongCode(once, 'command-1')).toBe(once)
    expect(once.proxy?.code?.wrong).toEqual(['command-1'])
  })
})
