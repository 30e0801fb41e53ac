import { is } from './database'

/** The condition for paths under a node of the tree, the node itself included. */
export function below(path: string): unknown {
  // "0" is the character after "/": everything that begins with `path/`, and `path` itself.
  return is.or(is.eq(path), is.gte(`${path}/`).and(is.lt(`${path}0`)))
}
