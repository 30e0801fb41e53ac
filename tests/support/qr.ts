import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

/**
 * What a scanner reads off a screen as it is seen, without scrolling; nothing where it reads no
 * code. Not every scanner knows light on dark, so this one does not either.
 */
export async function readFromScreen(page: Page): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  const pixels = new Uint8ClampedArray(data)
  return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data
}
