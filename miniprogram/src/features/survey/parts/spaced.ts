/** "ABCDEFGHJK" → "ABCDE FGHJK": two groups are read and typed with fewer slips. */
export function spaced(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}
