import type { ModulePoints } from '@/ui/module-bar'

/** The modules of a reply in the shape of the bar; a module that is missing counts nothing. */
export function modulePointsOf(
  modules: { module: keyof ModulePoints; points: number }[],
): ModulePoints {
  const points: ModulePoints = { base: 0, duty: 0, bonus: 0, deduction: 0 }
  for (const each of modules) points[each.module] = each.points
  return points
}
