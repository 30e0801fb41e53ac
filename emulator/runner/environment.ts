/** Who asks: decides what `getWXContext()` gives. A timer and a stranger both have no openid. */
export interface Caller {
  openid: string | undefined
  /** As the platform words it: `wx_client`, `wx_http`, `wx_trigger`, with `,scf` when nested. */
  source: string
}

export const environmentId = 'emulator-environment'
export const appId = 'wx00000000emulator'

/** A stranger comes over HTTP, where the platform knows no openid. */
export function callerOf(openid: string | undefined, source?: string): Caller {
  return { openid, source: source ?? (openid === undefined ? 'wx_http' : 'wx_client') }
}

/** Fixed for the life of an instance. */
export function instanceEnvironment(extra: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator-id',
    TENCENTCLOUD_SECRETKEY: 'emulator-key',
    TENCENTCLOUD_SESSIONTOKEN: 'emulator-token',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
    SILENCE: 'true',
    ...extra,
  }
}

/** Set anew for each event: the SDK reads both the identity and the address when they are used. */
export function eventEnvironment(caller: Caller, address: string, invocation: string) {
  const identity: Record<string, string> =
    caller.openid === undefined
      ? { WX_CONTEXT_KEYS: 'WX_APPID' }
      : { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: caller.openid }
  return {
    ...identity,
    WX_APPID: appId,
    TCB_SOURCE: caller.source,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${address}/admin?inv=${invocation}&` }),
  }
}
