import Taro, { usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { routes } from './navigation/routes'
import './app.less'
import './frame'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  usePageNotFound(() => void Taro.redirectTo({ url: routes.lost() }))
  return children
}
