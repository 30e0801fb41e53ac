import { once, EventEmitter } from 'node:events'

export type FaultKind =
  'abort' | 'lostReply' | 'conflict' | 'slow' | 'held' | 'http500' | 'duplicate'

/**
 * Fires on the first request of an invocation whose ordinal is at least `at`, and then on those
 * which follow until it has fired `times` times. With `action`, only requests of that action count.
 */
export interface FaultRule {
  /** 1-based. */
  at: number
  action?: string
  functionName?: string
  kind: FaultKind
  /** How slow `slow` is. */
  milliseconds?: number
  /** What `held` waits for. */
  gate?: Gate
  times?: number
}

/** Holds a request back until it is let go: what is done meanwhile is done before it. */
export class Gate {
  private readonly events = new EventEmitter()
  /** A request has come to the gate. */
  readonly reached = once(this.events, 'reached')
  private readonly open = once(this.events, 'open')

  letGo(): void {
    this.events.emit('open')
  }

  async pass(): Promise<void> {
    this.events.emit('reached')
    await this.open
  }
}

interface ArmedRule {
  rule: FaultRule
  remaining: number
  seen: Map<string, number>
}

export class FaultPlan {
  private armed: ArmedRule[] = []

  inject(rule: FaultRule): void {
    this.armed.push({ rule, remaining: rule.times ?? 1, seen: new Map() })
  }

  /** Holds back the first request for which the rule fires. */
  hold(rule: Omit<FaultRule, 'kind' | 'gate'>): Gate {
    const gate = new Gate()
    this.inject({ ...rule, kind: 'held', gate })
    return gate
  }

  clear(): void {
    this.armed = []
  }

  /** Whether a fault still waits for its request. */
  get isWaiting(): boolean {
    return this.armed.length > 0
  }

  /** The fault for this request, if one is due. A request outside any invocation meets none. */
  take(invocation: string, functionName: string, action: string): FaultRule | undefined {
    const due = this.armed.filter((armed) => counts(armed, invocation, functionName, action))
    const first = due[0]
    if (first === undefined) return undefined
    first.remaining -= 1
    this.armed = this.armed.filter((armed) => armed.remaining > 0)
    return first.rule
  }
}

function counts(armed: ArmedRule, invocation: string, functionName: string, action: string) {
  const { rule, seen } = armed
  if (rule.action !== undefined && rule.action !== action) return false
  if (rule.functionName !== undefined && rule.functionName !== functionName) return false
  const ordinal = (seen.get(invocation) ?? 0) + 1
  seen.set(invocation, ordinal)
  return ordinal >= rule.at
}
