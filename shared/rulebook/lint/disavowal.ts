import type { Segment } from './normal'

/** "不看", "不得要求": a book that says what it does not count. */
const disavows = new RegExp(
  [
    '不得|不再|不看|不计|不以|不按|不含|不包括|不把|不将|不要求|不需要?|不用|不必|不算|不比',
    '不统计|不考核|不设|不与|不作|不收|不另|不强制|无需|无须|勿|严禁|禁止|取消|杜绝|反对|防止|避免',
    '而非|而不是|不是|不等于',
  ].join('|'),
)

/** "不得少于", "不得不": a no that asks for it all the same. */
const asksAllTheSame = /不得(?:不|漏|缺|少|断|忘|中断|低于|间断|未)/

/** "点赞、转发不计分" */
const disavowsAfterwards =
  /^.{0,12}?(?:不计(?:[分入]|$)|不加分|不作要求|不纳入|不作为|除外|不在此列)/

/** "未登录的不计分": who did not do it gets nothing, so it is asked for. */
const omits = /(?:未|没有?|不|缺|漏|无)[^,]{0,4}$/

/** What follows when it was not done. */
const penalises = /扣|不得分|不计分|不加分|不合格/

/** True where the words at a place are named only to say that they do not count. */
export function isDisavowed({ text, sentence }: Segment, start: number, length: number): boolean {
  const before = text.slice(0, start)
  const after = text.slice(start + length)
  if (asksAllTheSame.test(text)) return false
  if (before.endsWith('不') && !penalises.test(sentence)) return true
  return disavows.test(before) || (disavowsAfterwards.test(after) && !omits.test(before))
}

/** True where a deduction is for not having done it, so that in effect it is asked for. */
export function punishesOmission(sentence: string): boolean {
  return /未|没|缺|漏|少于|低于|不足|中断|落后|倒数|末位|不(?:按|登|签|打|学|参|读|看|转|达|够|满)/.test(
    sentence,
  )
}
