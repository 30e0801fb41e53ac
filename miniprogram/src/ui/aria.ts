export interface Spoken {
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'img' | 'alert' | 'dialog' | 'status' | 'tab'
  label?: string
  live?: 'polite' | 'assertive'
  checked?: boolean
  disabled?: boolean
  hidden?: boolean
}

/**
 * What a screen reader says of a non-native part. A mini-program reads `aria-role`, a browser
 * `role`; the attributes reach the weapp templates through `config/aria-plugin.ts`.
 */
export function spoken(what: Spoken): Record<string, string> {
  const role = process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role'
  const said: [string, string | boolean | undefined][] = [
    [role, what.role],
    ['aria-label', what.label],
    ['aria-live', what.live],
    ['aria-checked', what.checked],
    ['aria-disabled', what.disabled],
    ['aria-hidden', what.hidden],
  ]
  return Object.fromEntries(
    said.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
