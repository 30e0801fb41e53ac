import { View } from '@tarojs/components'
import { formatPoints, type Points } from '@shared/kernel/points'
import { spoken } from './aria'
import './module-bar.less'

/** What each module gives, in hundredths; a deduction is zero or negative. */
export interface ModulePoints {
  base: Points
  duty: Points
  bonus: Points
  deduction: Points
}

/** What a book calls its modules, where that is known. */
export type ModuleTitles = Partial<Record<keyof ModulePoints, string>>

export interface ModuleBarProps {
  modules: ModulePoints
  titles?: ModuleTitles
  /** The points that fill the whole bar, in hundredths. */
  full?: Points
  /** The four words with their figures below the bar. */
  legend?: boolean
  /** A tap on a word opens where its points come from. */
  onTapModule?: (module: keyof ModulePoints) => void
}

const words: Record<keyof ModulePoints, string> = {
  base: '基础',
  duty: '履职',
  bonus: '加分',
  deduction: '扣分',
}
const keys = Object.keys(words) as (keyof ModulePoints)[]

/** How a total is made up. The deduction is a piece taken from the end of what was earned. */
export function ModuleBar(props: ModuleBarProps) {
  const { modules, titles = {}, full = 10_000, legend = false, onTapModule } = props
  const whole = Math.max(full, modules.base + modules.duty + modules.bonus)
  return (
    <View className="module-bar">
      <View
        className={`module-bar__track ${legend ? '' : 'module-bar__track_thin'}`}
        {...spoken({ role: 'img', label: saidOf(modules, titles) })}
      >
        {keys.map((key) => (
          <View
            key={key}
            className={`module-bar__piece module-bar__piece_${key}`}
            style={styleOf(modules, key, whole)}
          />
        ))}
      </View>
      {legend ? (
        <View className="module-bar__legend">
          {keys.map((key) => (
            <View
              key={key}
              className="module-bar__word"
              onClick={() => onTapModule?.(key)}
              {...(onTapModule
                ? spoken({ role: 'button', label: wordsOf(modules, titles, key) })
                : {})}
            >
              <View className="module-bar__name">
                <View className={`module-bar__dot module-bar__piece_${key}`} />
                {titles[key] ?? words[key]}
              </View>
              <View className="module-bar__figure">{formatPoints(modules[key])}</View>
            </View>
          ))}
        </View>
      ) : null}
    </View>
  )
}

/** A deduction lies over the end of what was earned, however full the bar is. */
function styleOf(modules: ModulePoints, key: keyof ModulePoints, whole: Points) {
  const earned = modules.base + modules.duty + modules.bonus
  const size = Math.min(Math.abs(modules[key]), key === 'deduction' ? earned : whole)
  const width = `${((size / whole) * 100).toFixed(2)}%`
  return key === 'deduction' ? { width, marginLeft: `-${width}` } : { width }
}

function wordsOf(modules: ModulePoints, titles: ModuleTitles, key: keyof ModulePoints): string {
  return `${titles[key] ?? words[key]} ${formatPoints(modules[key])} 分`
}

function saidOf(modules: ModulePoints, titles: ModuleTitles): string {
  return keys.map((key) => wordsOf(modules, titles, key)).join('，')
}
