import type { FindingCode } from './finding'

/**
 * 《政务移动互联网应用程序规范化管理办法》, January 2026, on government apps; provincial campaigns
 * extend its spirit to state firms, and this product holds itself to it. 依据: PLATFORM, Privacy and
 * policy.
 */
const measures = '国办函〔2026〕12号'

/** What stands behind each finding, in its own terms and no further than our sources go. */
export const policies: Record<FindingCode, string> = {
  checkIn: `${measures}不许以打卡签到作为强制功能`,
  login: `${measures}不许强制定期登录，不许考核安装使用率`,
  onlineTime: `${measures}不许统计在线时长，不许以学习时长作为考评依据`,
  reading: `按阅读、点击的数量计分，考的是痕迹不是实效，与${measures}防治“指尖上的形式主义”的要求不符`,
  reaction: `${measures}不许以点赞量、转发量、网络投票数作为考评依据`,
  ranking: `${measures}不许设积分排名这类强制功能`,
  tracks: `${measures}不许非必要地要求上传轨迹`,
  onlineStudy: `线上学习容易变成比时长、比积分，${measures}不许以学习时长作为考评依据`,
  tooOften: `频次密于每周一次的计分等于日常打卡，${measures}不许把应用变成工作考核日常化的载体`,
  unexplainedEvidence: `${measures}不许非必要地要求上传照片、视频和轨迹`,
}

export const advice: Record<FindingCode, string> = {
  checkIn: '请改为参加一次实际会议或活动计一次，以现场签到或点名为准',
  login: '请删去，改考用平台办成的事',
  onlineTime: '请改考学习的结果，如考试合格、心得、研讨发言，或按集中培训的学时计',
  reading: '请改考学习的结果，如考试合格、心得、研讨发言',
  reaction: '请改考宣传的结果，如事迹被哪一级媒体采用',
  ranking: '请改为达到标准即计分，或写明由谁主办的竞赛、表彰',
  tracks: '请删去，改为由组织者或受助人确认',
  onlineStudy: '请停用，或改为现场学习、纸笔测试，只判合格与否',
  tooOften: '请把频次放宽到每周一次以上的间隔，最好按月或按季度',
  unexplainedEvidence: '请删去这项要求，或写明为什么系统记录和文件不够用',
}
