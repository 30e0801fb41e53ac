import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useLook, type Theme } from './appearance'
import { TabBar, showTab } from './tab-bar'
import type { TabKey } from './tabs'
import './screen.less'

export interface ScreenProps {
  /** Replaces the page's configured title, for example by the branch's name. */
  title?: string
  /** Given by the four tab pages only. */
  tab?: TabKey
  /** A `BottomBar`; the page keeps room for it. */
  bottom?: ReactNode
  /** A white page for reading and for codes. */
  plain?: boolean
  children?: ReactNode
}

const isH5 = process.env.TARO_ENV === 'h5'

/** The frame of every page: theme, the reader's type scale, title, safe area, tab bar. */
export function Screen({ title, tab, bottom, plain = false, children }: ScreenProps) {
  const look = useLook()
  useDidShow(() => {
    if (tab !== undefined) showTab(tab)
    if (title !== undefined) setTitle(title)
    dressFrame(look.theme)
  })
  useEffect(() => {
    if (title !== undefined) setTitle(title)
  }, [title])
  useEffect(() => dressFrame(look.theme), [look.theme])

  const classes = [
    'screen',
    look.className,
    plain ? 'screen_plain' : '',
    tab === undefined ? '' : 'screen_tab',
    bottom === undefined ? '' : 'screen_bottom',
  ]
  return (
    <View className={classes.filter(Boolean).join(' ')} style={look.style}>
      {children}
      {bottom}
      {isH5 && tab !== undefined ? <TabBar /> : null}
    </View>
  )
}

function setTitle(title: string): void {
  // In a browser Taro writes the title as markup.
  void Taro.setNavigationBarTitle({ title: isH5 ? title.replace(/[<>&]/g, ' ') : title })
}

/** The parts that a page's own styles do not reach: the title bar and what shows when pulling. */
function dressFrame(theme: Theme): void {
  if (isH5) {
    document.body.className = `theme-${theme}`
    return
  }
  if (theme === 'auto') return
  const dark = theme === 'dark'
  void Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#1e1e1f' : '#ffffff',
  })
  void Taro.setBackgroundColor({ backgroundColor: dark ? '#121212' : '#f4f4f5' })
  void Taro.setBackgroundTextStyle({ textStyle: dark ? 'light' : 'dark' })
}
