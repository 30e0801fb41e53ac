import { useRouter } from '@tarojs/taro'

/** What the address of this page says under a name; empty when it says nothing. */
export function useParam(name: string): string {
  const value = useRouter().params[name] ?? ''
  // A browser has decoded it already, a mini-program has not; ids hold no percent sign.
  return value.includes('%') ? decodeURIComponent(value) : value
}
