/** Why something may not be done now; the message is shown as it is and says what to do. */
export interface Refusal {
  code: string
  message: string
  details?: unknown
}

export type Reply<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** The code of a reply that says nothing about what happened: no network, no answer, a crash. */
export const faultCode = 'fault'

export const fault: { ok: false; refusal: Refusal } = {
  ok: false,
  refusal: {
    code: faultCode,
    message: '网络或服务暂时没有响应，填写的内容没有丢失，请重试。',
  },
}

/** True when the command may or may not have taken effect, so that only the same id may follow. */
export function isFault(reply: Reply<unknown>): boolean {
  return !reply.ok && reply.refusal.code === faultCode
}
