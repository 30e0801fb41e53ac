import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type Theme = 'auto' | 'light' | 'dark'

/** What the reader chose for this phone. `scale: 'system'` follows WeChat's own type size. */
export interface Appearance {
  theme: Theme
  scale: 'system' | number
}

const storageKey = 'appearance'
const scaleMin = 0.9
const scaleMax = 1.5
/** From this scale on targets grow as well: the reader has chosen 关怀模式 or nearly so. */
const elderScaleMin = 1.3
/** The type size of WeChat's standard setting, in points. */
const standardFontSize = 17

let chosen: Appearance | undefined
let scaleOfSystem: number | undefined
const listeners = new Set<() => void>()

/** Read at the first screen, not at launch: synchronous storage there delays the start. */
export function appearance(): Appearance {
  chosen ??= { theme: 'auto', scale: 'system', ...readStored(), ...readAddress() }
  return chosen
}

export function chooseAppearance(change: Partial<Appearance>): void {
  chosen = { ...appearance(), ...change }
  Taro.setStorageSync(storageKey, chosen)
  listeners.forEach((listener) => listener())
}

export interface Look {
  theme: Theme
  /** 1 in the standard setting, 1.4 in 关怀模式. */
  scale: number
  /** The classes and the variable that a root needs for its tokens and its type. */
  className: string
  style: Record<string, string>
}

export function useLook(): Look {
  const { theme, scale } = useSyncExternalStore(subscribe, appearance, appearance)
  const factor = within(scale === 'system' ? systemScale() : scale)
  const elder = factor >= elderScaleMin
  return {
    theme,
    scale: factor,
    className: `theme-${theme}${elder ? ' elder' : ''}`,
    style: { '--scale': String(factor), '--target': elder ? '60px' : '48px' },
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function systemScale(): number {
  scaleOfSystem ??= readSystemScale()
  return scaleOfSystem
}

function readSystemScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1
  // @NOTE fontSizeScaleFactor came with a later base library than fontSizeSetting.
  const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number }
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? standardFontSize) / standardFontSize
}

function within(scale: number): number {
  const bounded = Math.min(scaleMax, Math.max(scaleMin, scale))
  return Math.round(bounded * 100) / 100
}

function readStored(): Partial<Appearance> {
  const stored: unknown = Taro.getStorageSync(storageKey)
  return typeof stored === 'object' && stored !== null ? stored : {}
}

/** In a browser the address may ask: `?scale=1.4&theme=dark`. */
function readAddress(): Partial<Appearance> {
  if (process.env.TARO_ENV !== 'h5') return {}
  const asked = new URLSearchParams(window.location.search)
  const scale = Number(asked.get('scale'))
  const theme = asked.get('theme')
  return {
    ...(scale > 0 ? { scale } : {}),
    ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
  }
}
