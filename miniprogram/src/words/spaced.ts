/** "ABCDEFGHJK" → "ABCDE FGHJK": two groups are read and typed with fewer slips. */
export function spaced(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
