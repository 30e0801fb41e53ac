import type { Audience } from './audience'
import { defaultProvisions } from './provisions'
import type { Rulebook } from './rulebook'

/** 支部班子成员: the offices that make up the committee. */
export const committeeOffices = [
  'secretary',
  'deputySecretary',
  'organisationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
]

const committee: Audience = { office: committeeOffices }

/**
 * The demonstration rulebook: the five rows of `docs/reference` that the first journeys need.
 * 依据: the researched default rulebook (B03, L01, L04, L12, J01) and its defaults.
 *
 * @NOTE The base module starts full at 40.00 whatever its rows are: with B03 alone the other 34.00
 * are kept, and B03 takes at most its own 6.00. With all base rows their marks add up to the 40.00.
 */
export const firstBook: Rulebook = {
  organisation: 'demo',
  version: '2026-1',
  title: '党员积分量化考核细则（示范版）',
  startsWith: '2026-H1',
  scale: { floor: 0, displayMax: 12_000 },
  modules: {
    base: { counting: 'asEarned', mark: 4_000, cap: 4_000, window: 'halfYear', yearFrom: 'mean' },
    duty: { counting: 'inProportion', weight: 6_000, window: 'year', yearFrom: 'same' },
    bonus: { counting: 'asEarned', cap: 2_000, window: 'year', yearFrom: 'same' },
    deduction: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
  },
  ...defaultProvisions,
  indicators: [
    {
      code: 'B03',
      module: 'base',
      title: '爱岗敬业、完成岗位与交办任务',
      clause: '岗位任务或交办任务未完成的，每次从本项 6 分中扣 3 分，扣完为止。',
      audience: {},
      formula: { kind: 'fullMinus', deduct: { kind: 'unit', value: { general: 300 } } },
      cap: { general: 600 },
      route: 'R4',
      evidence: {
        required: true,
        asked: '督办单',
        why: '未完成的事实以书面督办为准，不凭印象扣分。',
      },
      declarable: false,
      businessIntegration: true,
    },
    {
      code: 'L01',
      module: 'duty',
      title: '参加支部党员大会',
      clause: '支部党员大会一般每季度一次，参加一次计 1.5 分，全年至多 6 分。',
      audience: {},
      formula: { kind: 'unit', value: { general: 150 } },
      cap: { general: 600 },
      expectation: 'attendance',
      activity: 'membersMeeting',
      route: 'R1',
      evidence: {
        required: false,
        asked: '动态码签到、签退',
        why: '签到记录即佐证，不再另交照片。',
      },
      declarable: false,
    },
    {
      code: 'L04',
      module: 'duty',
      title: '参加主题党日',
      clause: '主题党日每月一次，参加一次计 1 分，普通党员全年至多 10 分，支部班子成员至多 8 分。',
      audience: {},
      formula: { kind: 'unit', value: { general: 100 } },
      cap: { general: 1_000, except: [{ audience: committee, value: 800 }] },
      expectation: 'attendance',
      activity: 'themeDay',
      route: 'R1',
      evidence: {
        required: false,
        asked: '动态码签到、签退',
        why: '签到记录即佐证，不再另交照片。',
      },
      declarable: false,
    },
    {
      code: 'L12',
      module: 'duty',
      title: '公益与志愿服务',
      clause:
        '参加公益与志愿服务不少于 2 小时，每次计 1 分，普通党员全年至多 6 分，支部班子成员至多 4 分。',
      audience: {},
      formula: { kind: 'unit', value: { general: 100 } },
      cap: { general: 600, except: [{ audience: committee, value: 400 }] },
      route: 'R2',
      evidence: {
        required: true,
        asked: '活动签到记录或志愿服务系统证明',
        why: '证明确有服务、时长不少于 2 小时。',
      },
      declarable: true,
    },
    {
      code: 'J01',
      module: 'bonus',
      title: '党内荣誉',
      clause:
        '受党内表彰，公司级 2 分，集团、市级 4 分，省部级 8 分，国家级 10 分；同一成果就高计一次。',
      audience: {},
      formula: {
        kind: 'byVariant',
        variants: [
          { variant: 'company', title: '公司级', value: 200 },
          { variant: 'city', title: '集团、市级', value: 400 },
          { variant: 'province', title: '省部级', value: 800 },
          { variant: 'nation', title: '国家级', value: 1_000 },
        ],
      },
      cap: { general: 1_000 },
      group: { name: 'achievement', keep: 'best' },
      route: 'R3',
      evidence: {
        required: true,
        asked: '表彰文件',
        why: '级别与获奖人以正式文件为准。',
      },
      declarable: true,
    },
  ],
}
