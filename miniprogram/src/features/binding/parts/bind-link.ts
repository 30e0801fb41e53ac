/** What stands in the drawing of a slip, and how the code is read from it again. */

/** The address that opens the bind page with the code; the code alone where there is none. */
export function linkOf(code: string, page: string | undefined): string {
  return page === undefined ? code : `${page}?code=${code}`
}

/** The code of an address as `linkOf` writes it, or the text itself. */
export function codeIn(text: string): string {
  const [, code = text] = /[?&]code=([A-Za-z0-9]+)/.exec(text) ?? []
  return code.trim().slice(0, 40)
}
