import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { useLook } from './appearance'
import { spoken } from './aria'
import { tabIcon } from './icons'
import { tabs, tabsFor, type Tab, type TabKey } from './tabs'
import './tab-bar.less'

interface Shown {
  current: TabKey
  /** All of them until the reader is known. */
  offered: readonly Tab[]
}

let shown: Shown = { current: 'home', offered: tabs }
const listeners = new Set<() => void>()

/** Told by the page that comes into view; every tab page has its own bar in a mini-program. */
export function showTab(key: TabKey): void {
  change({ current: key })
}

/** Told once it is known who reads: a tab that this person cannot use is not there. */
export function offerTabs(who: Parameters<typeof tabsFor>[0]): void {
  change({ offered: tabsFor(who) })
}

function change(part: Partial<Shown>): void {
  shown = { ...shown, ...part }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function TabBar() {
  const look = useLook()
  const { current: chosen, offered } = useSyncExternalStore(
    subscribe,
    () => shown,
    () => shown,
  )
  return (
    <View className={`tab-bar ${look.className}`} style={look.style}>
      {offered.map((tab) => (
        <View
          key={tab.key}
          className={`tab-bar__tab ${tab.key === chosen ? 'tab-bar__tab_chosen' : ''}`}
          onClick={() => void Taro.switchTab({ url: `/${tab.path}` })}
          {...spoken({ role: 'tab', label: tab.title, checked: tab.key === chosen })}
        >
          <View className="tab-bar__icons">
            <Image
              className="tab-bar__icon tab-bar__icon_light"
              src={drawn(tab.key, chosen, '#5C5C5C', '#C4161C')}
            />
            <Image
              className="tab-bar__icon tab-bar__icon_dark"
              src={drawn(tab.key, chosen, '#A6A6A6', '#F26B6F')}
            />
          </View>
          <View className="tab-bar__title">{tab.title}</View>
        </View>
      ))}
    </View>
  )
}

/** Both themes are drawn and the style shows one: a data URI cannot read a colour variable. */
function drawn(key: TabKey, chosen: TabKey, quiet: string, strong: string): string {
  return tabIcon(key, key === chosen ? strong : quiet)
}
