import Taro from '@tarojs/taro'
import { useParam } from '@/navigation/use-param'
import { codeIn } from '../parts/bind-link'

/** The page was opened by a slip: by its address in a browser, by the platform's `q` in WeChat. */
export function useCodeOfAddress(): string {
  const code = useParam('code')
  const address = useParam('q')
  return code === '' ? codeIn(address) : code
}

/** Who turns back from the scanner types the code: that is not an error. */
export async function scanned(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
