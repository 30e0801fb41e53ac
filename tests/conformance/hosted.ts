import type { ProbeReply } from './probe/index'

/**
 * Behaviours that somebody has seen on hosted CloudBase, by `suite: name`. Empty: nothing has met a
 * hosted environment yet, so every behaviour below is what the SDK's source and text say.
 */
const hostedVerified: ReadonlySet<string> = new Set<string>()

export const isHostedTarget = process.env['CONFORMANCE_TARGET'] === 'hosted'

/** For what only the emulator promises, such as surviving a kill. */
export const describeOnEmulator = isHostedTarget ? describe.skip : describe

interface HostedSettings {
  environment: string
  secretId: string
  secretKey: string
}

/** What `CONFORMANCE_TARGET=hosted` needs; undefined where it is not given. */
export function hostedSettings(): HostedSettings | undefined {
  const environment = process.env['CONFORMANCE_ENVIRONMENT']
  const secretId = process.env['CONFORMANCE_SECRET_ID']
  const secretKey = process.env['CONFORMANCE_SECRET_KEY']
  if (!environment || !secretId || !secretKey) return undefined
  return { environment, secretId, secretKey }
}

/**
 * @NOTE never run: it awaits an environment. The collections of probe/collections.json must exist
 * there. The probe runs in this process, so a behaviour must not ask who the caller is.
 */
export async function probeHosted(name: string, given: object): Promise<ProbeReply> {
  const settings = hostedSettings()
  if (settings === undefined) throw new Error('No hosted environment is given')
  process.env['TCB_ENV'] = settings.environment
  process.env['TENCENTCLOUD_SECRETID'] = settings.secretId
  process.env['TENCENTCLOUD_SECRETKEY'] = settings.secretKey
  const { main } = await import('./probe/index')
  return main({ probe: name, given: given as Record<string, unknown> })
}

/** Says plainly what this run is no evidence for. */
export function reportUnverified(suite: string, notRun: string[], all: string[]): void {
  const unverified = all.filter((name) => !hostedVerified.has(`${suite}: ${name}`))
  const lines = isHostedTarget
    ? [`${suite}: not run against hosted: ${notRun.length}`, ...notRun.map((name) => `  ${name}`)]
    : [`${suite}: not run against hosted: ${unverified.length} behaviours`]
  process.stdout.write(`${lines.join('\n')}\n`)
}
