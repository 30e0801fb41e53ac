import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { photo } from '../../demo/photo'
import { fetchBytes, post } from './ask'

/**
 * The built weapp output on a desk: WeChat's simulator for components, with pages turned into
 * components, and `wx.cloud` answering from the demo server. Nothing of the app is replaced.
 */

const output = path.resolve(__dirname, '../../dist/weapp')

interface SimulatedComponent {
  dom: HTMLElement
  instance: Record<string, unknown>
  attach(parent: Node): void
  detach(): void
}

interface Simulator {
  load(path: string, options: object): string
  render(id: string): SimulatedComponent
}

type Options = Record<string, unknown>
type Handler = (...given: unknown[]) => unknown

// The package has no types and no ES module.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const simulator = require('miniprogram-simulate') as Simulator
interface Framework {
  Event: {
    create(name: string, detail: object, options: object): object
    dispatchEvent(node: object, event: object): void
  }
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the package has no types
const framework = require('miniprogram-exparser') as Framework
const world = globalThis as unknown as Record<string, unknown> & {
  wx: Record<string, unknown>
  Component: Handler
}

const loaded = new Map<string, string>()
const openPages: object[] = []
let opening: { route: string; query: Record<string, string> } = { route: '', query: {} }
let app: Record<string, Handler | undefined> | undefined

/** Starts the app as one demo person; call once a test file. */
export function startApp(server: string, openid: string): void {
  world['App'] = (options: Record<string, Handler>) => {
    app = options
  }
  world['getApp'] = () => app
  world['getCurrentPages'] = () => openPages
  world['requirePlugin'] = () => ({})
  acceptTaroComponents()
  Object.assign(world.wx, phoneApi(server, openid))
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built app is a script
  require(path.join(output, 'app.js'))
  const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} }
  app?.['onLaunch']?.(launch)
  app?.['onShow']?.(launch)
}

/** Taro hands over empty objects where the simulator wants lists; pages become components. */
function acceptTaroComponents(): void {
  const define = world.Component
  world.Component = (options: unknown) => {
    const component = { ...(options as Options) }
    for (const key of ['behaviors', 'externalClasses']) {
      if (key in component && !Array.isArray(component[key])) {
        Reflect.deleteProperty(component, key)
      }
    }
    return define(component)
  }
  world['Page'] = (options: unknown) => world.Component(componentFrom(options as Options))
}

function componentFrom(page: Options): Options {
  const entries = Object.entries(page)
  const methods = Object.fromEntries(entries.filter(([, value]) => typeof value === 'function'))
  return {
    data: page['data'] ?? {},
    methods,
    lifetimes: {
      attached(this: Record<string, unknown>) {
        const { route, query } = opening
        this['route'] = route
        this['__route__'] = route
        openPages.push(this)
        tell(this, 'onLoad', query)
        tell(this, 'onShow')
      },
      ready(this: Record<string, unknown>) {
        tell(this, 'onReady')
      },
      detached(this: Record<string, unknown>) {
        tell(this, 'onUnload')
        openPages.splice(openPages.indexOf(this), 1)
      },
    },
  }
}

function tell(page: Record<string, unknown>, method: string, ...given: unknown[]): void {
  const handler = page[method]
  if (typeof handler === 'function') (handler as Handler).apply(page, given)
}

export interface OpenPage {
  dom: HTMLElement
  text(): string
  close(): void
}

/** Opens a page of the built output; its code is loaded once, however often it is opened. */
export function openPage(route: string, query: Record<string, string> = {}): OpenPage {
  opening = { route, query }
  const known = loaded.get(route)
  const id =
    known ??
    simulator.load(path.join(output, route), {
      rootPath: output,
      compiler: 'official',
      compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
    })
  loaded.set(route, id)
  const component = simulator.render(id)
  const parent = document.createElement('div')
  document.body.appendChild(parent)
  component.attach(parent)
  return {
    dom: parent,
    text: () => plain(parent.textContent),
    close: () => component.detach(),
  }
}

/** As it is read: a space is a space, whether or not a line may break there. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

/**
 * A tap on the innermost element with the class or exactly the text. The simulator
 * puts the name of the page's component before every class.
 */
export function tap(page: OpenPage, what: { className?: string; text?: string }): void {
  const target = [...page.dom.querySelectorAll<HTMLElement>('*')].findLast(
    (element) =>
      (what.className === undefined || hasClass(element, what.className)) &&
      (what.text === undefined || plain(element.textContent).trim() === what.text),
  )
  if (!target) throw new Error(`Nothing to tap: ${JSON.stringify(what)} in ${page.text()}`)
  fire(target, 'tap', {})
}

function hasClass(element: HTMLElement, name: string): boolean {
  return [...element.classList].some((one) => one === name || one.endsWith(`--${name}`))
}

/** Waits until the app has asked for an address with this in it. */
export async function untilOpened(part: string): Promise<void> {
  const end = Date.now() + 3_000
  while (!opened.at(-1)?.includes(part)) {
    if (Date.now() > end) throw new Error(`Opened so far: ${opened.join(' ')}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Waits until a condition holds; fails with what the page says instead. */
export async function until(page: OpenPage, holds: (text: string) => boolean): Promise<void> {
  const end = Date.now() + 8_000
  while (!holds(page.text())) {
    if (Date.now() > end) throw new Error(`The page says: ${page.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Addresses that the app asked WeChat to open, the latest last. */
export const opened: string[] = []

/** Files of this phone by their path; a photo that was just taken has none yet. */
export const phoneFiles = new Map<string, Buffer>()

/** The text of the QR code that this phone sees, if any. */
export const inFrontOfTheCamera: string[] = []

interface Callbacks<Answer> {
  success?: (answer: Answer) => void
  fail?: (reason: { errMsg: string }) => void
}

interface Download {
  url: string
  filePath: string
}

/** What the app finds of `wx` beyond the simulator's own. */
function phoneApi(server: string, openid: string): Options {
  const storage = new Map<string, unknown>()
  const window = { windowWidth: 375, windowHeight: 724, pixelRatio: 2, statusBarHeight: 44 }
  const navigate = ({ url, success }: { url: string } & Callbacks<object>) => {
    opened.push(url)
    success?.({})
  }
  return {
    cloud: cloudApi(server, openid),
    navigateTo: navigate,
    redirectTo: navigate,
    switchTab: navigate,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    getWindowInfo: () => window,
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', theme: 'light', fontSizeSetting: 17 }),
    getSystemInfoSync: () => ({ ...window, platform: 'devtools', SDKVersion: '3.5.0' }),
    requirePrivacyAuthorize: ({ success }: Callbacks<object>) => success?.({}),
    chooseImage: ({ success }: Callbacks<object>) =>
      success?.({ tempFilePaths: ['wxfile://tmp/evidence.png'], tempFiles: [] }),
    scanCode: ({ success, fail }: Callbacks<{ result: string }>) => {
      const [result] = inFrontOfTheCamera
      if (result === undefined) fail?.({ errMsg: 'scanCode:fail cancel' })
      else success?.({ result })
    },
    vibrateShort: ({ success }: Callbacks<object>) => success?.({}),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    chooseMessageFile: ({ success }: Callbacks<object>) => {
      const [path = '', bytes] = [...phoneFiles].at(-1) ?? []
      const file = { name: path.split('/').at(-1), size: bytes?.length ?? 0, path }
      success?.({ tempFiles: [file] })
    },
    downloadFile: ({ url, filePath, ...asked }: Download & Callbacks<unknown>) => {
      const fetched = fetchBytes(url).then(({ status, bytes }) => {
        phoneFiles.set(filePath, bytes)
        return JSON.stringify({ statusCode: status, filePath })
      })
      settle(fetched, asked)
    },
    openDocument: ({ filePath, success }: Download & Callbacks<object>) => {
      opened.push(filePath)
      success?.({})
    },
    // The simulator's own gives the same bytes each time, and with them the same id of a command.
    getRandomValues: ({ length, success }: { length: number } & Callbacks<object>) =>
      success?.({ randomValues: Uint8Array.from(randomBytes(length)).buffer }),
    canIUse: () => true,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
  }
}

interface Upload {
  cloudPath: string
  filePath: string
}

/** `wx.cloud` of a phone: the platform adds who calls, the app cannot. */
function cloudApi(server: string, openid: string): Options {
  return {
    init: () => undefined,
    callFunction: (asked: { name: string; data: unknown } & Callbacks<unknown>) => {
      const body = JSON.stringify(asked.data)
      settle(post(`${server}/call/${asked.name}`, openid, body), asked)
    },
    uploadFile: ({ cloudPath, filePath, ...asked }: Upload & Callbacks<unknown>) => {
      const url = `${server}/upload?path=${encodeURIComponent(cloudPath)}`
      settle(post(url, openid, phoneFiles.get(filePath) ?? Buffer.from(photo(7))), asked)
    },
  }
}

function settle(answer: Promise<string>, { success, fail }: Callbacks<unknown>): void {
  answer.then(
    (text) => success?.(JSON.parse(text)),
    (error: unknown) => fail?.({ errMsg: String(error) }),
  )
}

/** Types into the field with this title; built-in inputs are bare slots in the simulator. */
export function type(page: OpenPage, title: string, value: string): void {
  const fields = [...page.dom.querySelectorAll<HTMLElement>('*')].filter((one) =>
    hasClass(one, 'field'),
  )
  const field = fields.find((one) => one.textContent.startsWith(title))
  const input = [...(field?.querySelectorAll<HTMLElement>('*') ?? [])].find(
    (one) => hasClass(one, 'field__input') || hasClass(one, 'field__area'),
  )
  if (!input) throw new Error(`No field is called ${title}: ${page.text()}`)
  fire(input, 'input', { value })
}

/** An event of the component framework, as the built-in component would raise it. */
function fire(target: HTMLElement, name: string, detail: object): void {
  const { __wxElement: node } = target as HTMLElement & { __wxElement?: object }
  if (!node) throw new Error('This element is none of the component framework')
  framework.Event.dispatchEvent(node, framework.Event.create(name, detail, eventTravel))
}

const eventTravel = { bubbles: true, composed: true, capturePhase: true }
