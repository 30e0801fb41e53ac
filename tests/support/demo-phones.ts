import { Phones } from './browser'
import { startDemoServer, type DemoServer } from './demo-server'

/**
 * The demo and phones to use it with, for all tests of a file: called at its top, before any
 * `beforeAll` of its own. Each test ends without an error on any page.
 */
export function demoOnPhones(): { server: { readonly url: string }; phones: Phones } {
  let started: DemoServer | undefined
  const server = {
    get url() {
      if (started === undefined) throw new Error('The demo runs in tests, and not before them')
      return started.url
    },
  }
  const phones = new Phones(server)
  beforeAll(async () => {
    started = await startDemoServer()
  })
  afterAll(async () => {
    await phones.close()
    await started?.close()
  })
  afterEach(() => {
    expect(phones.problems).toEqual([])
  })
  return { server, phones }
}
