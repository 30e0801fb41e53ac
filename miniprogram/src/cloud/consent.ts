import Taro from '@tarojs/taro'

/** What can be done all the same. */
const otherwise = {
  photos: '没有同意隐私保护指引，不能添加照片。可以再点一次并同意，或把材料交给联络员代办。',
  camera: '没有同意隐私保护指引，不能扫码。可以再点一次并同意，或请组织者扫你的码。',
} as const

/**
 * The platform's consent to the privacy guideline, asked for at the moment of need. WeChat shows
 * its own dialogue, once; whoever agreed is not asked again. Who does not agree is told what to do.
 *
 * @NOTE As no listener of `onNeedPrivacyAuthorization` is registered, the dialogue is the
 * platform's. A base library before 2.32.3, and a browser, know none: there it counts as given.
 */
export async function consented(to: keyof typeof otherwise): Promise<boolean> {
  if (!asksForConsent() || (await agreed())) return true
  void Taro.showModal({ content: otherwise[to], showCancel: false })
  return false
}

function agreed(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

/** The guideline as it was declared to the platform. */
export function openPlatformContract(): void {
  if (asksForConsent()) Taro.openPrivacyContract({})
}

function asksForConsent(): boolean {
  return process.env.TARO_ENV !== 'h5' && Taro.canIUse('requirePrivacyAuthorize')
}
