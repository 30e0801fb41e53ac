import type { ReactNode } from 'react'
import './app.less'

export default function App({ children }: { children?: ReactNode }): ReactNode {
  return children
}
