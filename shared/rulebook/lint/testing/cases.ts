import type { Indicator } from '../../indicator'
import { plainRow } from '../../testing/every-kind-book'

/** What a case changes of an honest row; the evidence only in parts. */
export type Change = Partial<Omit<Indicator, 'evidence'>> & {
  evidence?: Partial<Indicator['evidence']>
}

export type Case = readonly [name: string, change: Change]

export function rowOf({ evidence, ...change }: Change): Indicator {
  return { ...plainRow, ...change, evidence: { ...plainRow.evidence, ...evidence } }
}

const deducted = { module: 'deduction', declarable: false, route: 'R4' } as const

/** Formalism as a careful drafter would write it so that it passes. */
export const planted: readonly Case[] = [
  ['每日打卡', { title: '学习打卡', clause: '坚持每日打卡，每次计 0.1 分。' }],
  ['签到天数', { title: '平台活跃', clause: '按当月签到天数折算，满 20 天计 1 分。' }],
  ['学习强国积分换算', { title: '学习强国积分换算', clause: '每 500 分折合 1 分。' }],
  ['浏览时长', { title: '理论学习', clause: '按浏览时长计分。', rewards: 'study' }],
  ['转发朋友圈', { title: '宣传先进', clause: '将推文转发朋友圈，每条计 0.2 分。' }],
  ['点赞数', { title: '网络正能量', clause: '所发文章点赞数满 50 计 0.5 分。' }],
  ['在线人数排名', { title: '支部活跃', clause: '在线人数排名前三的，计 1 分。' }],
  ['步数', { title: '健康先锋', clause: '当月步数达到 20 万计 0.5 分。' }],
  ['阅读篇数', { title: '理论武装', clause: '按阅读篇数计分，每篇 0.05 分。' }],
  ['登录次数', { title: '平台使用', clause: '登录次数每月不少于 20 次计 1 分。' }],
  ['a word with a blank in it', { title: '平台使用', clause: '登 录 学习园地一次计 0.1 分。' }],
  ['full-width letters', { title: 'ＡＰＰ日活', clause: '保持活跃计 1 分。' }],
  ['words of the same sound', { title: '早间打咔', clause: '登陆平台并点攒，计 0.1 分。' }],
  ['traditional signs', { title: '網上學習', clause: '登錄並點贊計 0.1 分。' }],
  ['signs between the characters', { title: '打·卡先锋', clause: '完成“点”“赞”计 0.1 分。' }],
  ['English words', { title: 'Daily check-in', clause: 'Likes and reposts 计 0.1 分。' }],
  ['evidence that asks for the time online', { evidence: { asked: '平台在线时长截图' } }],
  ['a reason that counts logins', { evidence: { why: '以登录次数为准。' } }],
  ['reading declared as study', { clause: '每读一篇文章计 0.1 分。', rewards: 'study' }],
  [
    'a measure',
    { title: '健步走', formula: { kind: 'quantity', value: { general: 1 }, measure: '千步' } },
  ],
  [
    'a level',
    {
      title: '坚持学习',
      formula: {
        kind: 'byVariant',
        variants: [{ variant: 'week', title: '连续签到 7 天', value: 10 }],
      },
    },
  ],
  ['a frequency by the day', { frequency: { words: '随办', times: 1, per: 'day' } }],
  ['a frequency of twice a week', { frequency: { words: '常态', times: 2, per: 'week' } }],
  ['a frequency only in words', { frequency: { words: '天天' } }],
  ['points for being online, plainly', { rewards: 'onlineTime' }],
  ['points for a rank, plainly', { rewards: 'ranking' }],
  ['a list of points', { title: '积分排行榜前三名', clause: '每季度计 1 分。' }],
  ['a contest that is none', { title: '答题竞赛', clause: '学习强国竞赛排名前十计 1 分。' }],
  [
    'a deduction for not logging in',
    { ...deducted, title: '学习不达标', clause: '未按要求登录平台的，每次扣 0.5 分。' },
  ],
  ['a no that is a must', { title: '学习', clause: '每人登录不得少于 20 次，不登录不得分。' }],
  ['photographs without a reason', { evidence: { kinds: ['photo'], why: '' } }],
  ['a place for the file', { evidence: { kinds: ['location'], why: '备查。' } }],
  ['a video that is only in the words', { evidence: { asked: '现场视频一段', why: '留痕' } }],
  ['opening an app, counted', { title: '用好小程序', clause: '打开小程序次数满 20 次计 1 分。' }],
  ['visits', { title: '用好平台', clause: '每月访问平台 20 次以上计 1 分。' }],
  ['days of use', { title: '推广应用', clause: '使用 App 满 30 天计 1 分。' }],
  ['recruiting', { title: '推广应用', clause: '邀请一名职工注册平台计 0.5 分。' }],
  ['another word for a like', { title: '宣传', clause: '点“在看”，每次计 0.1 分。' }],
  ['comments written', { title: '宣传', clause: '在官方账号下发表评论，每条计 0.1 分。' }],
  ['a share of the list', { title: '争先', clause: '积分位列支部前 10% 的计 1 分。' }],
  ['first in points', { title: '争先', clause: '季度积分第一的计 1 分。' }],
  ['by the day, otherwise said', { clause: '按天填写学习日志，每篇计 0.05 分。' }],
  ['each evening', { clause: '每晚填写学习日志，每篇计 0.05 分。' }],
  ['three times a week', { clause: '一周三次集中自学，每次计 0.05 分。' }],
  ['a week and a number apart', { clause: '每周集中自学不少于 5 次，计 0.1 分。' }],
  ['two syllables', { title: 'da ka', clause: '每次计 0.1 分。' }],
  ['a chain in the group', { title: '群内报到', clause: '在工作群接龙报到，每次计 0.1 分。' }],
  ['a reason that is none', { evidence: { asked: '现场拍照', why: '确保真实' } }],
  ['photographs in the clause', { clause: '须上传现场照片三张。', evidence: { why: '存档备查' } }],
]

/** What looks like it and is not. */
export const honest: readonly Case[] = [
  ['登记', { title: '来访登记', clause: '党员先锋岗按规定登记来访并答复，每件计 0.2 分。' }],
  ['时长不少于 2 小时的志愿服务', { clause: '参加时长不少于 2 小时的志愿服务，每次计 1 分。' }],
  ['竞赛前三名', { title: '竞赛名次', clause: '公司竞赛前三名计 1 分。', rewards: 'result' }],
  ['阅读国家标准宣贯考试合格', { clause: '阅读国家标准并参加宣贯考试合格的，计 1 分。' }],
  ['签到 at a meeting', { title: '参加主题党日', evidence: { asked: '动态码签到、签退' } }],
  [
    '代签、转发签到码',
    { ...deducted, title: '代签、转发签到码', clause: '代签、转发签到码的，双方各扣 3 分。' },
  ],
  ['不看时长与名次', { clause: '按季度判定是否达标，不看时长与名次。' }],
  ['不含在线答题', { title: '应知应会测试合格（现场或纸笔，不含在线答题）' }],
  ['a promise not to', { clause: '本项不以登录次数、点赞、转发计分，不要求每日打卡。' }],
  ['签到记录即佐证', { evidence: { required: false, why: '签到记录即佐证，不再另交照片。' } }],
  ['15 日内更新', { clause: '岗位、电话变更的，15 日内更新。' }],
  ['撰写文章 2 篇', { title: '学习心得', clause: '撰写读书心得 1 篇或调研文章 2 篇，计 1 分。' }],
  ['工作步骤', { title: '优化作业步骤', clause: '技术进步、步骤优化被采纳的，计 1 分。' }],
  ['系统上线', { title: '项目上线', clause: '信息系统按期上线并验收，计 2 分。' }],
  ['群众点赞', { clause: '服务受到群众点赞并有表扬信的，计 0.5 分。' }],
  [
    'photographs with a reason',
    {
      evidence: {
        asked: '整改前后照片',
        kinds: ['photo'],
        why: '隐患整改前后须对照，别无书面记录。',
      },
    },
  ],
  [
    'photographs that may be left out',
    {
      evidence: { required: false, asked: '可附照片', why: '' },
    },
  ],
  [
    '集中培训学时',
    {
      title: '集中学习培训',
      clause: '按参加培训的学时计，年度 32 学时得满分。',
      formula: { kind: 'linear', target: { general: 3_200 }, measure: '学时' },
      cap: { general: 600 },
      frequency: { words: '随办' },
    },
  ],
  ['视频会议', { clause: '参加上级视频会议学习 2 小时的，按一次集中学习计。' }],
  ['交流分享', { clause: '在党员大会上交流分享学习体会，每次计 1 分。' }],
  [
    'a deduction for idling',
    {
      ...deducted,
      title: '违反劳动纪律',
      clause: '上班时间浏览无关网页、转发不实信息的，每次扣 1 分。',
    },
  ],
  ['每逾期一日', { ...deducted, title: '材料逾期', clause: '每逾期一日扣 0.1 分，逾期按日累计。' }],
  ['每周一次', { frequency: { words: '周 1', times: 1, per: 'week' } }],
  [
    '每周 1 次',
    { clause: '每周 1 次例行巡检，全年至多 25 次。', frequency: { words: '每周 1 次' } },
  ],
  ['前 10 日', { clause: '每季度前 10 日交齐材料的，计 0.5 分。' }],
  ['爱心', { title: '爱心捐助', clause: '参加爱心捐助，每次计 1 分。' }],
  ['评论文章', { title: '撰写评论', clause: '发表评论文章被市级媒体采用的，计 1 分。' }],
  ['平台 of work', { clause: '使用检修平台提出改进建议并被采用的，计 1 分。' }],
  ['积分管理第一责任人', { clause: '落实积分管理第一责任人职责，第一季度公示积分，计 1 分。' }],
  ['天津', { clause: '按天津市标准完成改造，计 1 分。' }],
  ['每晚一天', { ...deducted, clause: '未按期上报材料的，每晚一天扣 0.1 分。' }],
  ['每月四次', { frequency: { words: '月 4', times: 4, per: 'month' } }],
  ['a study by the quarter', { title: '集中学习研讨', rewards: 'study' }],
  ['下载证明', { evidence: { asked: '登录志愿服务系统后导出的服务证明' } }],
  ['技能比武第一名', { title: '技能比武', clause: '省级技能比武第一名计 3 分，第二名计 2 分。' }],
  ['先进事迹被宣传', { title: '先进事迹被宣传', evidence: { asked: '链接或报样' } }],
  ['在线监测', { title: '设备在线监测改造', clause: '完成在线监测装置改造的，计 2 分。' }],
]

/**
 * Written before the rules and never tuned to: what the linter does on rows that nobody thought of
 * when its words were chosen.
 */
export const unseenPlanted: readonly Case[] = [
  ['每天上线领分', { title: '学习之星', clause: '每天上线领取 0.1 分。' }],
  ['刷文章', { title: '理论学习', clause: '刷满十条推送得 0.2 分。' }],
  ['集赞', { title: '集赞活动', clause: '海报集满 30 个赞计 0.5 分。' }],
  ['播放量', { title: '短视频', clause: '短视频播放量过千计 1 分。' }],
  ['每日一题', { title: '每日一题', clause: '坚持作答计 0.1 分。' }],
  ['关注公众号', { title: '阵地建设', clause: '关注支部公众号并分享到群，计 0.5 分。' }],
  ['安装率', { title: '推广应用', clause: '党建 APP 安装率达到 100% 计 1 分。' }],
  ['日行八千步', { title: '强健体魄', clause: '日行八千步，满一月计 1 分。' }],
  ['看课三十分钟', { title: '线上课堂', clause: '线上看课满 30 分钟计 0.2 分。' }],
  ['English', { title: 'Screen time', clause: 'Minutes spent in the app, 0.01 each.' }],
  ['手势照', { title: '亮身份', evidence: { asked: '佩戴党徽自拍一张', why: '' } }],
]

export const unseenHonest: readonly Case[] = [
  ['登山', { title: '组织群众登山活动', clause: '组织文体活动，每次计 0.5 分。' }],
  ['登报', { title: '事迹登报', clause: '先进事迹登报，市级计 1 分。' }],
  ['点检', { title: '设备点检', clause: '按周期完成设备点检并消缺，每季度计 1 分。' }],
  ['赞助', { title: '捐资助学', clause: '参加捐赠、赞助困难学生，每次计 1 分。' }],
  ['发言', { title: '研讨发言', clause: '在研讨会上作主题发言，每次计 1 分。' }],
  ['在岗', { title: '春节在岗保供', clause: '节日期间在岗保供，由支委会审定。' }],
  ['工时', { title: '抢修工时', clause: '参加抢修，按出勤小时计。' }],
  ['日志', { title: '值班日志', clause: '值班日志记录完整，按季度抽查。' }],
  ['平台建设', { title: '平台建设', clause: '参与生产管理平台建设并通过验收，计 2 分。' }],
  ['读书会', { title: '读书会', clause: '主持读书会一次计 1 分。' }],
  ['名册', { title: '党员名册', clause: '名册信息准确，上级抽查无差错计 1 分。' }],
  ['评先', { title: '评先评优', clause: '年度评优获公司级先进个人，计 2 分。', rewards: 'honour' }],
]
