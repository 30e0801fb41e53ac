const noBreak = '\u00a0'
/** Of no width: what stands on either side stays on one line. */
const joiner = '\u2060'

/**
 * Keeps a number on one line with its unit ("1 项", "第 2 版", "6 月 15 日", "26 / 29"), and the
 * end of a period with its beginning ("14:00–16:00"): the space between them
 * becomes one at which no line breaks. No line begins with the dot between two parts either.
 */
export function together(text: string): string {
  return text
    .replace(/(\d) (?=[\u4e00-\u9fff])/g, `$1${noBreak}`)
    .replace(/(\d\u00a0月) (?=\d)/g, `$1${noBreak}`)
    .replace(/第 (?=\d)/g, `第${noBreak}`)
    .replace(/(\d)–(?=\d)/g, `$1–${joiner}`)
    .replace(/ · /g, `${noBreak}· `)
    .replace(/(\d) \/ (?=\d)/g, `$1${noBreak}/${noBreak}`)
}
