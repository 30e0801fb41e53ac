import Taro from '@tarojs/taro'

/**
 * A chosen photo lies in a place that WeChat empties when the app closes. It is moved to where it
 * stays, so that a draft still has it; where that does not work the photo serves for this visit.
 */
export async function keepPhotos(
  paths: readonly string[],
  before: readonly string[],
): Promise<string[]> {
  return Promise.all(paths.map((path) => keepPhoto(path, before.includes(path))))
}

async function keepPhoto(path: string, isKept: boolean): Promise<string> {
  if (isKept || process.env.TARO_ENV === 'h5') return path
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(path),
    })
  })
}

/** The photos of a draft that are still on this phone. */
export async function presentPhotos(paths: readonly string[]): Promise<string[]> {
  const present = await Promise.all(paths.map(isPresent))
  return paths.filter((_, index) => present[index])
}

async function isPresent(path: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    return fetch(path).then(
      () => true,
      () => false,
    )
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path,
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** Photos of an accepted form need no place on this phone any more. */
export function releasePhotos(paths: readonly string[]): void {
  if (process.env.TARO_ENV === 'h5') return
  const files = Taro.getFileSystemManager()
  for (const filePath of paths) files.removeSavedFile({ filePath, fail: () => undefined })
}
