import type { ItemVotes } from './meetings'
import { closeActivity, holdActivity } from './activities'
import { declare, type Declared } from './declarations'
import { holdMeeting } from './meetings'
import type { World } from './world'

/**
 * January to June 2026, lived through the product's own procedures: six theme days, two members'
 * meetings, declarations month by month, a committee meeting at the end of each month.
 */

interface ThemeDay {
  title: string
  /** "2026-03-20" */
  day: string
  place: string
  absent: string[]
  onLeave: string[]
}

const themeDays: ThemeDay[] = [
  {
    title: '一月主题党日：学习支部工作条例',
    day: '2026-01-16',
    place: '三楼会议室',
    absent: ['ma-xiaodong'],
    onLeave: [],
  },
  {
    title: '二月主题党日：节前安全巡查',
    day: '2026-02-10',
    place: '一号变电站',
    absent: ['he-jun'],
    onLeave: ['han-mei'],
  },
  {
    title: '三月主题党日：学雷锋义务检修',
    day: '2026-03-05',
    place: '前进社区',
    absent: ['zhou-tao'],
    onLeave: [],
  },
  {
    title: '四月主题党日：技能比武观摩',
    day: '2026-04-17',
    place: '实训基地',
    absent: ['he-jun', 'deng-hui'],
    onLeave: ['xu-jing'],
  },
  {
    title: '五月主题党日：参观厂史馆',
    day: '2026-05-15',
    place: '厂史馆',
    absent: ['ma-xiaodong'],
    onLeave: ['zhu-lin', 'luo-yong'],
  },
  {
    title: '六月主题党日：重温入党誓词',
    day: '2026-06-18',
    place: '三楼会议室',
    absent: ['song-jia'],
    onLeave: ['deng-hui'],
  },
]

const membersMeetings = [
  {
    title: '一季度党员大会',
    day: '2026-03-27',
    place: '三楼会议室',
    absent: [],
    onLeave: ['luo-yong'],
  },
  {
    title: '二季度党员大会',
    day: '2026-06-26',
    place: '三楼会议室',
    absent: ['cheng-lei'],
    onLeave: [],
  },
]

/** What people declared, by the day on which they did. */
const declared: Declared[] = [
  {
    member: 'wang-fang',
    on: '2026-01-22 19:10',
    day: '2026-01-21',
    title: '除雪保通，两小时，一号变电站门前',
  },
  {
    member: 'sun-li',
    on: '2026-01-26 20:05',
    day: '2026-01-24',
    title: '社区用电安全宣传，三小时',
  },
  {
    member: 'chen-zhiyuan',
    on: '2026-02-03 18:40',
    day: '2026-01-30',
    title: '公司优秀共产党员',
    indicator: 'J01',
    variant: 'company',
  },
  {
    member: 'zhou-tao',
    on: '2026-02-24 12:20',
    day: '2026-02-20',
    title: '春运志愿服务，火车站，四小时',
  },
  {
    member: 'wang-fang',
    on: '2026-03-13 18:20',
    day: '2026-03-12',
    title: '义务植树，两小时，厂区西坡',
  },
  {
    member: 'zhao-jianguo',
    on: '2026-03-13 20:15',
    day: '2026-03-12',
    title: '义务植树，两小时，厂区西坡',
  },
  { member: 'liu-min', on: '2026-03-16 09:30', day: '2026-03-08', title: '敬老院义务检修，两小时' },
  {
    member: 'ma-xiaodong',
    on: '2026-03-18 21:00',
    day: '2026-03-01',
    title: '帮邻居修电路',
    outcome: 'rejected',
  },
  {
    member: 'gao-feng',
    on: '2026-04-08 08:50',
    day: '2026-04-04',
    title: '清明文明祭扫志愿服务，三小时',
  },
  { member: 'li-qiang', on: '2026-04-20 08:12', day: '2026-04-18', title: '社区科普讲解，两小时' },
  {
    member: 'wu-qian',
    on: '2026-04-22 17:45',
    day: '2026-04-15',
    title: '集团先进党务工作者',
    indicator: 'J01',
    variant: 'city',
  },
  { member: 'liang-yu', on: '2026-05-06 19:30', day: '2026-05-02', title: '景区志愿服务，五小时' },
  {
    member: 'deng-hui',
    on: '2026-05-08 19:00',
    day: '2026-05-05',
    title: '线路义务巡视，两小时',
    outcome: 'returned',
  },
  {
    member: 'aynur',
    on: '2026-05-12 18:00',
    day: '2026-05-09',
    title: '双语用电服务队，四小时，团结社区',
  },
  { member: 'wang-fang', on: '2026-05-20 19:00', day: '2026-05-17', title: '社区义诊引导，两小时' },
  {
    member: 'cheng-lei',
    on: '2026-05-25 19:00',
    day: '2026-05-23',
    title: '暴雨抢修突击队，连续八小时',
    indicator: 'J08',
    points: 200,
  },
  {
    member: 'dong-jie',
    on: '2026-06-08 18:30',
    day: '2026-06-06',
    title: '高考护航保电志愿岗，六小时',
  },
  {
    member: 'yuan-ye',
    on: '2026-06-10 20:20',
    day: '2026-06-06',
    title: '高考护航保电志愿岗，六小时',
  },
  {
    member: 'zheng-guohua',
    on: '2026-06-15 17:30',
    day: '2026-06-13',
    title: '社区共建义务劳动，三小时',
    outcome: 'superior',
  },
]

const monthEnds = [
  '2026-01-29 16:00',
  '2026-02-27 16:00',
  '2026-03-30 16:00',
  '2026-04-29 16:00',
  '2026-05-28 16:00',
  '2026-06-29 16:00',
]

const rejections: ItemVotes[] = [
  { title: '帮邻居修电路', vote: 'nay', reason: '不足两小时，也没有服务记录，不符合第 L12 条。' },
]

export async function liveFirstHalf(world: World, tell: (what: string) => void): Promise<void> {
  for (const [index, end] of monthEnds.entries()) {
    const month = end.slice(0, 7)
    tell(`${month.replace('-', ' 年 ')} 月`)
    for (const one of declared.filter(({ on }) => on.startsWith(month) && on < end)) {
      await declare(world, one)
    }
    for (const activity of [...themeDays, ...membersMeetings]) {
      if (!activity.day.startsWith(month)) continue
      const id = await holdActivity(world, {
        ...activity,
        kind: themeDays.includes(activity) ? 'themeDay' : 'membersMeeting',
      })
      await closeActivity(world, id, activity)
    }
    await holdMeeting(world, { title: `${index + 1} 月支委会`, at: end, votes: rejections })
    // What came due by itself: a returned declaration that nobody amended lapses.
    await world.emulator.trigger('clock', 'everyTenMinutes')
  }
}
