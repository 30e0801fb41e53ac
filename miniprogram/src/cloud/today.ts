import { ask } from './client'

const beijingOffsetMs = 8 * 3_600_000

/** The day in Beijing as the server says it, "2026-06-15"; the phone's own when it does not say. */
export async function today(): Promise<string> {
  const home = await ask('showHome', {})
  return home.ok ? home.value.now.slice(0, 10) : todayOfPhone()
}

function todayOfPhone(): string {
  return new Date(Date.now() + beijingOffsetMs).toISOString().slice(0, 10)
}
