import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** Keeps the screen on while the page is in view. */
export function useAwake(): void {
  useDidShow(() => keep(true))
  useDidHide(() => keep(false))
  useEffect(() => () => keep(false), [])
}

function keep(keepScreenOn: boolean): void {
  if (process.env.TARO_ENV === 'h5') return
  // An old phone may refuse; the code is shown all the same.
  Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
}
