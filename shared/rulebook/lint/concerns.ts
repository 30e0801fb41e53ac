import type { FindingCode } from './finding'
import type { Segment } from './normal'

/** Words that stand for a kind of formalism, and the company in which they do not. */
export interface Concern {
  code: FindingCode
  severity: 'refuses' | 'warns'
  words: RegExp
  /** True in the company of these; the segment and its sentence are at hand. */
  isHonest?: (segment: Segment, start: number, found: string) => boolean
}

const number = '[\\d一二两三四五六七八九十百千数]+'

/** Where one is online. */
const places = 'app|平台|小程序|公众号|视频号|学习强国'

/** Whatever is done on a screen. */
const screen =
  /在线|线上|上网|网上|网络|\bapp\b|平台|学习强国|小程序|公众号|手机|直播|浏览|停留|挂机|积分|活跃|答题|步数|阅读/

const outcomeOfReading = /心得|体会|笔记|报告|论文|调研|考试|测试|合格/

/** A contest or an honour that somebody holds or awards. */
const contest = /竞赛|比武|大赛|比赛|技能|运动会|评比|评选|表彰|考试|测试|奖|揭榜|通报/

const rank = new RegExp(
  `排名|排行|名次|位次|榜首|榜单|[前第]\\s*${number}\\s*(?:名|位|%)|积分.{0,6}第[一二三](?![责季次批种期条章轮])|\\btop ?\\d+\\b|\\bleader ?boards?\\b|\\brank(?:s|ed|ing)?\\b`,
  'g',
)

export const concerns: readonly Concern[] = [
  {
    code: 'checkIn',
    severity: 'refuses',
    words:
      /打卡|(?:每日|每天|天天|逐日|连续|线上|在线|网上|app|平台|小程序).{0,4}签到|签到(?:天数|天|领|积分)|连续.{0,4}天|日活|活跃(?:度|天|次|率|用户|时)|接龙|\bdau\b|\bcheck(?:ing|ed)?[- ]?ins?\b|\bda ?ka\b|\bqian ?dao\b/g,
  },
  {
    code: 'login',
    severity: 'refuses',
    words: new RegExp(
      [
        '登录|上线(?:次|天|率)|在线(?:人数|次数|天数|率)|(?:安装|下载|注册|使用)率',
        `(?:打开|访问|进入|使用|启动).{0,4}(?:${places})(?:次数|天数|频次|.{0,4}\\d+\\s*[次天])`,
        '邀请.{0,8}(?:注册|下载|安装)',
        '\\blog(?:ging|ged)?[- ]?(?:ins?|on)\\b|\\bsign[- ]?ins?\\b|\\bdeng ?lu\\b',
      ].join('|'),
      'g',
    ),
    // "登录系统后导出的证明" says how to come by a document.
    isHonest: ({ text }, start, found) =>
      /^.{0,12}(?:导出|下载|打印)/.test(text.slice(start + found.length)),
  },
  {
    code: 'onlineTime',
    severity: 'refuses',
    words:
      /(?:在线|线上|上网|网上|浏览|观看|收看|收听|停留|阅读|挂机|app|平台|学习强国|直播|视频|学习).{0,6}(?:时长|时间|分钟|小时)|\bscreen ?time\b|\bminutes? (?:online|spent)\b|\bonline (?:time|minutes|hours)\b/g,
    isHonest: ({ text }) =>
      /视频会议|集中|现场|培训|授课|志愿/.test(text) &&
      !/在线|线上|网上|\bapp\b|浏览|停留/.test(text),
  },
  {
    code: 'reading',
    severity: 'refuses',
    words: new RegExp(
      [
        '(?:阅读|浏览|点击|观看|收看|收听|播放|访问).{0,3}?(?:篇|量|次|条|数|率)',
        `(?:阅读|浏览|读|看|刷)[^心]{0,6}?${number}(?:篇|条|集|期|则)`,
        '每(?:阅?读|浏?览|看|刷).{0,2}篇',
        '\\bpage ?views?\\b|\\bpv\\b|\\bread(?:s|ing)? count\\b|\\barticles? read\\b',
      ].join('|'),
      'g',
    ),
    isHonest: ({ text }) => outcomeOfReading.test(text),
  },
  {
    code: 'reaction',
    severity: 'refuses',
    words:
      /点赞|集赞|赞数|转发|转评|朋友圈|(?:评论|留言|弹幕)(?:数|量|次|条)|关注.{0,6}(?:公众号|视频号|账号)|分享(?:到|至|给|链接|文章|推文|次|量|数)|(?:发表|发布|参与)(?:网络|正面)?(?:评论|留言|弹幕)(?!文章|员)|点(?:在看|亮爱心|爱心)|网络投票|投票[数量]|打榜|粉丝|\blikes?\b|\b(?:re)?posts?\b|\bretweets?\b|\bshares?\b|\bforward(?:s|ed|ing)?\b|\bdian ?zan\b|\bzhuan ?fa\b/g,
    isHonest: ({ text }, start, found) => {
      const [before, after] = [text.slice(0, start), text.slice(start + found.length)]
      if (found === '点赞')
        return /(?:获|得到|赢得|受到).{0,8}$/.test(before) && !/^[数量次]/.test(after)
      return found === '转发' && /^.{0,4}(?:码|文件|通知|涉密|不实|谣言)/.test(after)
    },
  },
  {
    code: 'ranking',
    severity: 'refuses',
    words: rank,
    isHonest: ({ company }) => !screen.test(company),
  },
  {
    code: 'ranking',
    severity: 'warns',
    words: rank,
    isHonest: ({ company }) => contest.test(company),
  },
  {
    code: 'tracks',
    severity: 'refuses',
    words: new RegExp(
      `步数|计步|微信运动|行走轨迹|运动轨迹|[\\d万千百]步(?!骤|入|走|行)|(?:万|千)步|\\bsteps? (?:count|per day)\\b`,
      'g',
    ),
  },
  {
    code: 'tooOften',
    severity: 'refuses',
    words: new RegExp(
      `每日|每天|天天|逐日|按(?:日|天(?!津))|日均|每[早晚](?![一1]?\\s*[天日个])|每个?工作日|隔日|隔天|每\\s*24\\s*小时|[每一](?:周|星期|个星期)[^年月季]{0,8}?[2-9两二三四五六七八九]\\s*次|\\bdaily\\b|\\bevery ?day\\b`,
      'g',
    ),
    isHonest: ({ sentence }) => /逾期/.test(sentence),
  },
  {
    code: 'onlineStudy',
    severity: 'refuses',
    words:
      /(?:学习强国|学习平台|学习软件|在线学习|线上.{0,4}学习|网络学习|网上学习|学习).{0,4}(?:积分|换算|折算|数据)|刷[题课分]|答题(?:积分|闯关|次数)/g,
  },
  {
    code: 'onlineStudy',
    severity: 'warns',
    words:
      /学习强国|在线答题|在线学习|线上.{0,4}(?:学习|自学|答题)|网络(?:学习|答题)|网上(?:学习|答题)|在线(?:课程|课堂|培训)|线上(?:课程|课堂|培训)|网络(?:课程|课堂|培训)|慕课/g,
  },
]
