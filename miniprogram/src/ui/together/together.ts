const noBreak = '\u00a0'
/** Of no width: what stands on either side stays on one line. */
const joiner = '\u2060'

/**
 * Keeps on one line what is read as one: a number with its unit ("1 项", "第 2 版", "6 月 15 日",
 * "26 / 29") and a period ("14:00–16:00"). No line begins with the dot between two parts either.
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
