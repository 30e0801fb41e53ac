import type { ReactNode } from 'react'
import './app.less'
import './frame'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  return children
}
