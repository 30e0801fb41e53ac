import type { Audience } from '../../audience'
import { committeeOffices } from '../../default-book/words'
import { firstBook } from '../../first-book'
import type { Formula } from '../../formula'
import type { Indicator } from '../../indicator'
import type { Rulebook } from '../../rulebook'

/** A rulebook with a row of every kind of formula and both sheets, for tests. */

const committee: Audience = { office: committeeOffices }

function row(code: string, formula: Formula, more: Partial<Indicator> = {}): Indicator {
  return {
    code,
    module: 'duty',
    title: `第 ${code} 条`,
    clause: `按第 ${code} 条计分。`,
    audience: {},
    formula,
    cap: { general: 600 },
    route: 'R1',
    evidence: { required: false, asked: '', why: '' },
    declarable: false,
    ...more,
  }
}

const unit: Formula = { kind: 'unit', value: { general: 100 } }
const levels: Formula = {
  kind: 'byVariant',
  variants: [
    { variant: 'light', title: '轻微', value: 100 },
    {
      variant: 'usual',
      title: '一般',
      value: 200,
      except: [{ audience: committee, value: 250 }],
    },
    {
      variant: 'serious',
      title: '严重',
      least: 300,
      most: 500,
      except: [{ audience: committee, least: 400, most: 800 }],
    },
  ],
}

export const everyKind: Rulebook = {
  ...firstBook,
  indicators: [
    row(
      'B01',
      { kind: 'fullMinus', deduct: { kind: 'decided', least: 200, most: 800 } },
      {
        module: 'base',
        route: 'R4',
        hearing: true,
        noticedBy: 'R1',
      },
    ),
    row(
      'B02',
      { kind: 'fullMinus', deduct: levels },
      {
        module: 'base',
        group: { name: '同一事由', keep: 'worst' },
      },
    ),
    row('L01', unit, {
      expectation: 'attendance',
      activity: 'membersMeeting',
      cap: { general: 1_000, except: [{ audience: committee, value: 800 }] },
      frequency: { words: '季 1', times: 1, per: 'quarter' },
    }),
    row('L07', {
      kind: 'linear',
      target: { general: 3_200, except: [{ audience: committee, value: 5_600 }] },
      measure: '学时',
    }),
    row('L08', { kind: 'quantity', value: { general: 25 }, measure: '小时' }),
    row('L09', { kind: 'rate' }, { activity: 'themeDay' }),
    row('L11', { kind: 'allOf', value: { general: 100 }, of: 'month', per: 'quarter' }),
    row('L12', { kind: 'bands', measure: '小时', steps: [{ from: 800, points: 200 }] }),
    row('L14', unit, {
      audience: { post: ['frontline', 'technical'], department: ['调度室'] },
      nestedCaps: [
        { per: 'occurrence', most: { general: 200 } },
        { per: 'quarter', most: { general: 400 } },
      ],
    }),
    row('J01', levels, {
      module: 'bonus',
      group: { name: '同一成果', keep: 'best' },
      effects: { overflowsInto: 'J02' },
      rewards: 'honour',
      evidence: { required: true, asked: '证书', why: '以证书为准', kinds: ['certificate'] },
      declarable: true,
    }),
    row(
      'J02',
      {
        kind: 'decided',
        least: 100,
        most: 300,
        except: [{ audience: committee, least: 50, most: 200 }],
      },
      {
        module: 'bonus',
        group: { name: '同一成果', keep: 'best' },
      },
    ),
    row(
      'K03',
      { kind: 'excess', value: { general: 50 }, allowance: 1, per: 'quarter' },
      {
        module: 'deduction',
      },
    ),
    row('K10', levels, {
      module: 'deduction',
      effects: {
        zeroes: [{ indicators: ['L14', 'L08'], per: 'quarter', variants: ['serious'] }],
        capsGrade: { most: 'qualified', variants: ['serious'] },
      },
    }),
  ],
  branch: {
    scale: { floor: 0, displayMax: 10_000 },
    modules: firstBook.modules,
    indicators: [
      row('ZL1', unit, { expectation: 'quarter' }),
      row('ZK1', levels, { module: 'deduction' }),
    ],
  },
  thresholds: [
    ...firstBook.thresholds,
    {
      code: 'T3',
      title: '连续三个月请假超限',
      opens: 'talk',
      when: { kind: 'streak', indicator: 'K03', months: 3 },
    },
  ],
}
