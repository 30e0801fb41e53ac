import { chosenPhotos, scannedCode } from './camera'
import { consented } from './consent'

const platform = {
  canIUse: true,
  agrees: true,
  asked: 0,
  scanned: 0,
  said: [] as string[],
  fails: undefined as string | undefined,
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    canIUse: () => platform.canIUse,
    requirePrivacyAuthorize: ({ success, fail }: { success: () => void; fail: () => void }) => {
      platform.asked += 1
      if (platform.agrees) success()
      else fail()
    },
    showModal: ({ content }: { content: string }) => platform.said.push(content),
    scanCode: () => {
      platform.scanned += 1
      const { fails } = platform
      return fails === undefined
        ? Promise.resolve({ result: 'djqd.1' })
        : Promise.reject(Object.assign(new Error(fails), { errMsg: fails }))
    },
    chooseImage: () =>
      Promise.reject(Object.assign(new Error('chooseImage'), { errMsg: platform.fails })),
  },
}))

beforeEach(() => {
  Object.assign(platform, { canIUse: true, agrees: true, asked: 0, scanned: 0, said: [] })
  platform.fails = undefined
})

test('who agrees goes on, and is told nothing', async () => {
  expect(await scannedCode()).toBe('djqd.1')
  expect(platform).toMatchObject({ asked: 1, said: [] })
})

test('who does not agree scans nothing, and is told how to do without', async () => {
  platform.agrees = false
  expect(await scannedCode()).toBeUndefined()
  expect(platform.scanned).toBe(0)
  expect(platform.said[0]).toContain('请组织者扫你的码')
  expect(await consented('photos')).toBe(false)
  expect(platform.said[1]).toContain('联络员代办')
})

test('a base library that knows no consent is not asked', async () => {
  platform.canIUse = false
  expect(await consented('photos')).toBe(true)
  expect(platform.asked).toBe(0)
})

test('who turns back is told nothing; whose camera is closed to the app, where to open it', async () => {
  platform.fails = 'scanCode:fail cancel'
  expect(await scannedCode()).toBeUndefined()
  platform.fails = 'chooseImage:fail cancel'
  expect(await chosenPhotos(1)).toEqual([])
  expect(platform.said).toEqual([])
  platform.fails = 'chooseImage:fail auth deny'
  expect(await chosenPhotos(1)).toEqual([])
  platform.fails = 'scanCode:fail auth deny'
  expect(await scannedCode()).toBeUndefined()
  expect(platform.said.map((text) => text.slice(0, 6))).toEqual(['没有取到照片', '没有打开相机'])
})
