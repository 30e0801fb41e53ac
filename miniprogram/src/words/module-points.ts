import type { ModulePoints, ModuleTitles } from '@/ui/module-bar'

/** The modules of a reply in the shape of the bar; a module that is missing counts nothing. */
export function modulePointsOf(
  modules: { module: keyof ModulePoints; points: number }[],
): ModulePoints {
  const points: ModulePoints = { base: 0, duty: 0, bonus: 0, deduction: 0 }
  for (const each of modules) points[each.module] = each.points
  return points
}

/** What the book calls its modules, as short as below a bar: "基础分" is "基础". */
export function moduleTitlesOf(
  modules: { module: keyof ModulePoints; title: string }[],
): ModuleTitles {
  return Object.fromEntries(modules.map(({ module, title }) => [module, shortened(title)]))
}

/** "加分" and "日常积分" are words of their own. */
function shortened(title: string): string {
  return title.length > 2 && !title.endsWith('积分') ? title.replace(/分$/, '') : title
}
