const noBreak = '\u00a0'

/**
 * Keeps a number on one line with its unit ("1 项", "第 2 版", "26 / 29"): the space between them
 * becomes one at which no line breaks.
 */
export function together(text: string): string {
  return text
    .replace(/(\d) (?=[\u4e00-\u9fff])/g, `$1${noBreak}`)
    .replace(/第 (?=\d)/g, `第${noBreak}`)
    .replace(/(\d) \/ (?=\d)/g, `$1${noBreak}/${noBreak}`)
}
