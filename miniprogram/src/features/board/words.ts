/** "7f3a·91c2·e0d4": enough of a digest to compare by eye. */
export function shortDigest(digest: string): string {
  return groups(digest.slice(0, 12)).join('·')
}

/** The whole digest in groups of four. */
export function longDigest(digest: string): string {
  return groups(digest).join(' ')
}

function groups(text: string): string[] {
  return text.match(/.{1,4}/g) ?? []
}
