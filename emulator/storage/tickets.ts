import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type TicketKind = 'get' | 'put'

/** Signed, short-lived leave to read or write one object: what a temporary URL carries. */
export class Tickets {
  private readonly secret = randomBytes(32)

  constructor(private readonly nowMilliseconds: () => number) {}

  issue(kind: TicketKind, cloudPath: string, seconds: number): string {
    const expires = Math.floor(this.nowMilliseconds() / 1000) + seconds
    return `${expires}-${this.sign(kind, cloudPath, expires)}`
  }

  isValid(ticket: string, kind: TicketKind, cloudPath: string): boolean {
    const [expires = '', signature = ''] = ticket.split('-')
    if (!(Number(expires) * 1000 > this.nowMilliseconds())) return false
    const expected = Buffer.from(this.sign(kind, cloudPath, Number(expires)))
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  private sign(kind: TicketKind, cloudPath: string, expires: number): string {
    const text = `${kind}\n${cloudPath}\n${expires}`
    return createHmac('sha256', this.secret).update(text).digest('hex')
  }
}
