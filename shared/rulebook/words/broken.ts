/**
 * Rules of the schema that a change of one row can break, in words; the sheet, which can break all
 * of them, names the cell in words of its own.
 */
const broken: Readonly<Record<string, string>> = {
  'The least is not above the most': '最高分低于最低分',
  'Codes differ': '编号和别的条款重复',
  'Codes differ between the sheets': '编号和别的条款重复',
  'Zeroed rows': '另有条款要把这一条归零，须先改那一条',
  'A row overflows into one of the sheet with the same windows, and not on from there':
    '另有条款的超出部分转入这一条，须先改那一条',
  'A version starts with a window of its own': '细则不按季度考核，不能从季度起施行',
  'A streak is one of a row': '触发建议还按这一条计算，须先改触发建议',
}

export function brokenRuleInWords(message: string): string {
  return Object.hasOwn(broken, message) ? (broken[message] ?? '') : '有的内容超出范围或前后不一致'
}
