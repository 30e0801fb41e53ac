import Taro from '@tarojs/taro'
import { consented } from './consent'

/** A QR code in front of the camera; nothing when the reader turns back: that is not an error. */
export async function scannedCode({ onlyFromCamera = false } = {}): Promise<string | undefined> {
  if (!(await consented('camera'))) return undefined
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera, scanType: ['qrCode'] })
    return result
  } catch {
    return undefined
  }
}
