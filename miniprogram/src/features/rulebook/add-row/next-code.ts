/** "L24" → "L25": the first free code after the last one of the same letter. */
export function nextCode(like: string, codes: readonly string[]): string {
  const letter = like.slice(0, 1)
  const numbers = codes
    .filter((code) => code.startsWith(letter))
    .map((code) => Number(/^[A-Z](\d+)/.exec(code)?.[1] ?? 0))
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** A code as a clause may have: a letter, then letters and figures. */
export function isCode(text: string): boolean {
  return /^[A-Z][A-Za-z0-9]{1,15}$/.test(text)
}
