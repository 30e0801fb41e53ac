import { closeActivity, holdActivity } from './activities'
import { liaison } from './cast'
import { declare, fileFor, type Declared } from './declarations'
import { holdMeeting } from './meetings'
import type { World } from './world'

/** What is under way on 20 August: declarations in every state, a theme day about to begin. */
const declared: Declared[] = [
  {
    member: 'wang-fang',
    on: '2026-07-08 18:30',
    day: '2026-07-04',
    title: '防汛沙袋搬运，三小时，东泵站',
  },
  {
    member: 'tang-liang',
    on: '2026-07-14 20:00',
    day: '2026-07-11',
    title: '防汛值守志愿岗，四小时',
  },
]

const underWay: Declared[] = [
  {
    member: 'zhang-lei',
    on: '2026-08-03 18:10',
    day: '2026-08-01',
    title: '军属用电上门检修，两小时',
    outcome: 'endorsed',
  },
  {
    member: 'zhao-jianguo',
    on: '2026-08-05 19:00',
    day: '2026-08-02',
    title: '高温送清凉志愿服务，三小时',
    outcome: 'endorsed',
  },
  {
    member: 'zheng-guohua',
    on: '2026-08-10 17:00',
    day: '2026-08-08',
    title: '社区消防演练志愿者，两小时',
    outcome: 'referred',
  },
  {
    member: 'feng-bo',
    on: '2026-08-12 12:30',
    day: '2026-08-09',
    title: '河道清洁，两小时',
    outcome: 'withdrawn',
  },
  {
    member: 'wang-fang',
    on: '2026-08-17 18:20',
    day: '2026-08-15',
    title: '公司优秀共产党员',
    indicator: 'J01',
    variant: 'company',
    outcome: 'returned',
  },
  {
    member: 'zhou-tao',
    on: '2026-08-19 18:20',
    day: '2026-08-15',
    title: '社区电梯安全宣传，两小时',
    outcome: 'submitted',
  },
  {
    member: 'li-qiang',
    on: '2026-08-20 08:12',
    day: '2026-08-16',
    title: '科技馆义务讲解，三小时',
    outcome: 'submitted',
  },
  {
    member: 'luo-yong',
    on: '2026-08-20 09:30',
    day: '2026-08-16',
    title: '河道清洁，两小时',
    outcome: 'submitted',
  },
]

export async function liveSummer(world: World): Promise<void> {
  const julyDay = { day: '2026-07-16', absent: ['feng-bo'], onLeave: ['tang-liang'] }
  const july = await holdActivity(world, {
    ...julyDay,
    kind: 'themeDay',
    title: '七月主题党日：防汛应急演练',
    place: '东泵站',
  })
  await closeActivity(world, july, julyDay)
  for (const one of declared) await declare(world, one)
  await holdMeeting(world, { title: '7 月支委会', at: '2026-07-30 16:00', votes: [] })
  for (const one of underWay) await declare(world, one)
  await fileFor(world, {
    member: 'lin-xiuying',
    on: '2026-08-20 09:40',
    day: '2026-08-18',
    title: '小区垃圾分类值守，两小时',
  })
  world.setClock('2026-08-20 10:00')
  await world.ask(liaison, 'createActivity', {
    kind: 'themeDay',
    title: '八月主题党日：安全生产大家谈',
    place: '三楼会议室',
    day: '2026-08-20',
    startsAt: '14:00',
    endsAt: '16:00',
    onLeave: ['han-mei', 'deng-hui'],
  })
}
