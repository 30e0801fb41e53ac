import { is } from './database'

/** The condition for paths under any of these nodes of the tree, the nodes themselves included. */
export function below(paths: readonly string[]): unknown {
  // "0" is the character after "/": everything that begins with `path/`, and `path` itself.
  return is.or(...paths.flatMap((path) => [is.eq(path), is.gte(`${path}/`).and(is.lt(`${path}0`))]))
}
