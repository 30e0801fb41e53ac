import { open, routes } from './routes'

let handedOver: string | undefined

/** Opens 申报 with a clause chosen: a tab is switched to, and takes no parameters. */
export function declareUnder(indicator: string): void {
  handedOver = indicator
  open(routes.declare())
}

/** The clause that was handed over, once. */
export function takeHandedOver(): string | undefined {
  const indicator = handedOver
  handedOver = undefined
  return indicator
}
