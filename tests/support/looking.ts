import type { Page } from 'playwright-core'

/**
 * What a look at a page of the app finds, each in words: nothing found is an empty list. The
 * functions run inside the page and so stand on their own.
 */

/** What sticks out of the window to the right. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth
    const meant = '.watermark, .watermark *'
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => !element.matches(meant))
      .map((element) => `${element.className}: ${element.textContent.slice(0, 20)}`)
  })
}

/** A number on one line and its unit on the next. */
export function tornApart(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (const match of node.data.matchAll(/\d\s[\u4e00-\u9fff]|第\s\d/g)) {
        const range = document.createRange()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
        if (new Set(tops).size > 1) found.push(node.data)
      }
    }
    return found
  })
}

/** What can be tapped and is smaller than a thumb. */
export function hardToTap(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 48
    const tappable = '[role=button], [role=radio], [role=checkbox], [role=link], [role=tab], input'
    return [...document.querySelectorAll<HTMLElement>(tappable)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .filter(({ element, box }) => {
        // A small word may have a larger place to tap around it, drawn by `::after`.
        const around = getComputedStyle(element, '::after')
        const reach = around.position === 'absolute' ? parseFloat(around.height) : 0
        return Math.max(box.height, reach || 0) < least - 0.5
      })
      .map(({ element, box }) => `${element.className} ${box.height}: ${element.textContent}`)
  })
}

/** Words whose colour is too near to what is behind them. 4.5:1, or 3:1 for large ones. */
export function hardToRead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [number, number, number, number]
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const behind = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1]
      const colour = colourOf(getComputedStyle(element).backgroundColor)
      return colour[3] === 1 ? colour : over(colour, behind(element.parentElement))
    }
    const light = ([red, green, blue]: Colour) => {
      const part = (value: number) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }
    const contrast = (one: Colour, other: Colour) => {
      const [low = 0, high = 0] = [light(one), light(other)].sort((left, right) => left - right)
      return (high + 0.05) / (low + 0.05)
    }
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      )
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const style = getComputedStyle(element)
        const ground = behind(element)
        const ratio = contrast(over(colourOf(style.color), ground), ground)
        const size = parseFloat(style.fontSize)
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
        if (ratio >= (large ? 3 : 4.5)) return []
        return [`${element.className} ${ratio.toFixed(2)}: ${element.textContent.slice(0, 20)}`]
      })
  })
}

/** Words that are cut off by the box around them. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.screen *')]
      .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => `${element.className}: ${element.textContent.slice(0, 20)}`),
  )
}

/** By the check: what is wrong on a page. */
export const checks = { stickingOut, tornApart, cutOff, hardToRead, hardToTap }

/** A page that was just opened slides in from the right: looked at, once it stands. */
async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.taro_page')]
      .filter((element) => element.checkVisibility())
      .every((element) => Math.abs(element.getBoundingClientRect().left) < 1),
  )
}

/** Everything that the checks find on a page, by the check. */
export async function faultsOn(page: Page): Promise<Record<string, string[]>> {
  await stands(page)
  const found: Record<string, string[]> = {}
  for (const [name, look] of Object.entries(checks)) {
    const faults = await look(page)
    if (faults.length > 0) found[name] = faults
  }
  return found
}
