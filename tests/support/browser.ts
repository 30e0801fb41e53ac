import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { openidOf } from '../../demo/cast'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Look {
  width?: number
  height?: number
  scale?: number
  theme?: 'light' | 'dark'
}

/**
 * A real Chromium, launched for the first of them; every person in it has a phone, that is a
 * context, of their own. `server` is asked for the address when there is one.
 */
export class Phones {
  private browser: Promise<Browser> | undefined
  private readonly contexts: BrowserContext[] = []
  private readonly shared = new Map<string, Page>()
  readonly problems: string[] = []

  constructor(private readonly server: { readonly url: string }) {}

  /** Opens a route of the app ("pages/home/index?x=1") on the phone of one demo person. */
  async open(member: string, route: string, look: Look = {}): Promise<Page> {
    return this.show(await (await this.phone(look)).newPage(), member, route, look)
  }

  /**
   * The same on the one page of a phone that goes from hand to hand, which is much faster: for
   * looking at many pages. What one person leaves in its storage is there for the next.
   */
  async openShared(member: string, route: string, look: Look = {}): Promise<Page> {
    const key = JSON.stringify(look)
    const page = this.shared.get(key) ?? (await (await this.phone(look)).newPage())
    this.shared.set(key, page)
    await page.goto('about:blank')
    return this.show(page, member, route, look)
  }

  private async phone({ width = 375, height = 760, theme = 'light' }: Look) {
    this.browser ??= launch()
    const context = await (
      await this.browser
    ).newContext({
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      colorScheme: theme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    this.contexts.push(context)
    return context
  }

  private async show(
    page: Page,
    member: string,
    route: string,
    { scale = 1 }: Look,
  ): Promise<Page> {
    page.removeAllListeners('pageerror')
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => this.problems.push(`${member} ${route}: ${error.message}`))
    const query = new URLSearchParams({ as: openidOf(member), scale: String(scale) })
    await page.goto(`${this.server.url}/app/?${query.toString()}#/${route}`)
    return page
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close()
    await (await this.browser)?.close()
  }
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: flags })
}

/** Taps the button with this name. */
export async function tap(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string'
  await page.getByRole('button', { name, exact }).locator('visible=true').last().click()
}

/** Taps the button with this name on the sheet that has come up, and waits until it is gone. */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string'
  const sheet = page.locator('.sheet').locator('visible=true').last()
  await sheet.getByRole('button', { name, exact }).last().click()
  await sheet.waitFor({ state: 'hidden' })
}

/** Taps a row or a choice by its title. */
export async function tapRow(page: Page, title: string): Promise<void> {
  await page.getByText(title, { exact: true }).locator('visible=true').last().click()
}

/** Fills the field with this title. */
export async function fill(page: Page, title: string, value: string): Promise<void> {
  const titled = page.locator('.field__title', { hasText: new RegExp(`^${escaped(title)}`) })
  const field = page.locator('.field', { has: titled }).locator('visible=true').last()
  await field.locator('input, textarea').first().fill(value)
}

function escaped(text: string): string {
  return text.replace(/[()[\]{}.*+?^$|]/g, '\\$&')
}

/** Waits until the page shows the words. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor()
}

/** A picture for whoever wants to look, in the folder that SCREENSHOTS names; none without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
