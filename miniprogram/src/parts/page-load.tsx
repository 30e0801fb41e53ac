import type { ReactNode } from 'react'
import type { Refusal } from '@/cloud/reply'
import { LoadState, type LoadStateProps } from '@/ui/load-state'
import { BindingWaits, NotBound } from './not-bound'

export interface PageLoadProps<Value> extends LoadStateProps<Value> {
  /** What the page says of a refusal of its own; nothing leaves it to the refusal's words. */
  refused?: (refusal: Refusal) => ReactNode
}

/** `LoadState` for a page that a person may open before being bound. */
export function PageLoad<Value>({ refused, ...rest }: PageLoadProps<Value>) {
  const { load } = rest
  if (load.state === 'refused') {
    if (load.refusal.code === 'notBound') return <NotBound />
    if (load.refusal.code === 'bindingWaits') return <BindingWaits onLook={load.reload} />
    const words = refused?.(load.refusal)
    if (words !== undefined) return <>{words}</>
  }
  return <LoadState {...rest} />
}
