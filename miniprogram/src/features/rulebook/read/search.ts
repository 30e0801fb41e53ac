import { clausesWith } from '@shared/rulebook/clause-search'
import type { ModuleView } from '../client'

/** The modules with the clauses that a search finds; a module without any is left out. */
export function modulesWith(search: string, modules: readonly ModuleView[]): ModuleView[] {
  const found = new Set(
    clausesWith(
      search,
      modules.flatMap(({ clauses }) => clauses),
    ),
  )
  return modules
    .map((module) => ({ ...module, clauses: module.clauses.filter((one) => found.has(one)) }))
    .filter(({ clauses }) => clauses.length > 0)
}
