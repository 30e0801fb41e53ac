/**
 * Where the roster keeps a line that no list, count or quorum of a branch is to have: a place of an
 * organisation that is no node of the tree, since no organisation has a colon in its id.
 */

/** The organisation itself, or its path, of a line that stands in such a place of it. */
export function homeOf(place: string): string {
  return place.split(':')[0] ?? place
}

/** The line of whoever set the environment up, and is on the roster of no branch. */
export const setUpAdministrator = 'set-up-administrator'

/** Where that line stands: at the root, so that only administrators of the root reach it. */
export function setUpPlaceOf(root: string): string {
  return `${root}:set-up`
}

export function standsOffTheRoster({ branch }: { branch: string }): boolean {
  return branch.endsWith(':set-up')
}
