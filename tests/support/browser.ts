import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
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

/** A real Chromium; every person in it has a phone, that is a context, of their own. */
export class Phones {
  private readonly contexts: BrowserContext[] = []
  readonly problems: string[] = []

  private constructor(
    private readonly browser: Awaited<ReturnType<typeof chromium.launch>>,
    private readonly server: string,
  ) {}

  static async start(server: string): Promise<Phones> {
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
    return new Phones(await chromium.launch({ executablePath, args: flags }), server)
  }

  /** Opens a route of the app ("pages/home/index?x=1") on the phone of one demo person. */
  async open(member: string, route: string, look: Look = {}): Promise<Page> {
    const { width = 375, height = 760, scale = 1, theme = 'light' } = look
    const context = await this.browser.newContext({
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      colorScheme: theme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    this.contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.problems.push(`${member} ${route}: ${error.message}`))
    const query = new URLSearchParams({ as: openidOf(member), scale: String(scale) })
    await page.goto(`${this.server}/app/?${query.toString()}#/${route}`)
    return page
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close()
    await this.browser.close()
  }
}

/** A picture for whoever wants to look: kept in a temporary folder, or where SCREENSHOTS says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'] ?? path.join(os.tmpdir(), 'screenshots')
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
