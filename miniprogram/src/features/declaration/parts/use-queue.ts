import Taro from '@tarojs/taro'
import { useState } from 'react'

const leavingMs = 260

/** A queue whose cards leave when they were acted on; the list is asked for again after that. */
export function useQueue(reload: () => Promise<void>) {
  const [leaving, setLeaving] = useState<string[]>([])
  const leave = (declaration: string, said: string) => {
    setLeaving((before) => [...before, declaration])
    void Taro.showToast({ title: said, icon: 'none' })
    setTimeout(() => {
      void reload().then(() => {
        setLeaving((before) => before.filter((other) => other !== declaration))
      })
    }, leavingMs)
  }
  return { leave, isLeaving: (declaration: string) => leaving.includes(declaration) }
}
