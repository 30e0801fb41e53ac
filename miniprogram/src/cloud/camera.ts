import Taro from '@tarojs/taro'
import { consented } from './consent'

const notAllowed = {
  camera: '没有打开相机。请点右上角“…”，在“设置”里允许使用摄像头，再试一次；或请联络员点名时登记。',
  photos: '没有取到照片。请点右上角“…”，在“设置”里允许使用摄像头和相册，再试一次；已填的内容还在。',
}

/** A QR code in front of the camera; nothing when the reader turns back: that is not an error. */
export async function scannedCode({ onlyFromCamera = false } = {}): Promise<string | undefined> {
  if (!(await consented('camera'))) return undefined
  const scanned = Taro.scanCode({ onlyFromCamera, scanType: ['qrCode'] })
  return (await unlessTurnedBack(scanned, notAllowed.camera))?.result
}

/** Up to `count` photos taken now or chosen; none when the reader turns back. */
export async function chosenPhotos(count: number): Promise<string[]> {
  if (!(await consented('photos'))) return []
  const chosen = Taro.chooseImage({ count, sizeType: ['compressed'] })
  return (await unlessTurnedBack(chosen, notAllowed.photos))?.tempFilePaths ?? []
}

/** What the platform gives; where it fails otherwise than by turning back, the reader is told. */
async function unlessTurnedBack<Given>(
  asked: Promise<Given>,
  otherwise: string,
): Promise<Given | undefined> {
  try {
    return await asked
  } catch (error) {
    const { errMsg = '' } = (error ?? {}) as { errMsg?: string }
    if (!errMsg.includes('cancel')) void Taro.showModal({ content: otherwise, showCancel: false })
    return undefined
  }
}
