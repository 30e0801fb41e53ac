import type { ModuleView } from '../client'

/** The modules with the clauses in which every word occurs; a module without any is left out. */
export function modulesWith(search: string, modules: readonly ModuleView[]): ModuleView[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return modules
    .map((module) => ({
      ...module,
      clauses: module.clauses.filter(({ indicator, title, clause, rule }) => {
        const text = [indicator, title, clause, rule].join(' ').toLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ clauses }) => clauses.length > 0)
}
