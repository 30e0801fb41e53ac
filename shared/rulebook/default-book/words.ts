import type { Audience } from '../audience'
import type { Indicator } from '../indicator'

/** 支部班子成员: the offices that make up the committee. */
export const committeeOffices = [
  'secretary',
  'deputySecretary',
  'organisationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
]

/** Whoever lives at the place of the branch: 流动党员 have no post here to be measured by. */
const atHand: NonNullable<Audience['standing']> = ['formal', 'probationary', 'underProbation']

/** 班: the committee. 普: everyone else, and by post where the work differs. 全 is `{}`. */
export const committee: Audience = { office: committeeOffices }
export const ordinary: Audience = { office: ['ordinary'] }
export const frontline: Audience = { ...ordinary, post: ['frontline'], standing: atHand }
export const management: Audience = { ...ordinary, post: ['management'], standing: atHand }
export const technical: Audience = { ...ordinary, post: ['technical'], standing: atHand }
export const service: Audience = { ...ordinary, post: ['service'], standing: atHand }
export const mobile: Audience = { standing: ['mobile'] }

/** An amount that differs for the committee. */
export const split = (general: number, value: number) => ({
  general,
  except: [{ audience: committee, value }],
})

type Frequency = NonNullable<Indicator['frequency']>

export const monthly: Frequency = { words: '月', per: 'month' }
export const onceAMonth: Frequency = { words: '月 1', times: 1, per: 'month' }
export const checkedMonthly: Frequency = { words: '月评', per: 'month' }
export const quarterly: Frequency = { words: '季', per: 'quarter' }
export const onceAQuarter: Frequency = { words: '季 1', times: 1, per: 'quarter' }
export const halfYearly: Frequency = { words: '半年', per: 'halfYear' }
export const onceAHalfYear: Frequency = { words: '半年 1', times: 1, per: 'halfYear' }
export const yearly: Frequency = { words: '年', per: 'year' }
export const whenDone: Frequency = { words: '随办' }
export const eachTime: Frequency = { words: '次' }

/** Facts of one matter count once: the worst of what they would take. */
export const matter = { name: 'matter', keep: 'worst' } as const
/** One achievement counts once, at its highest. */
export const achievement = { name: 'achievement', keep: 'best' } as const

type Evidence = Indicator['evidence']

/** Papers that show it. */
export const papers = (asked: string, why: string): Evidence => ({
  required: true,
  asked,
  why,
  kinds: ['document'],
})

/** What the system or a book kept by others says already: nothing is handed in. */
export const onRecord = (asked: string, why: string): Evidence => ({
  required: false,
  asked,
  why,
  kinds: ['record'],
})
