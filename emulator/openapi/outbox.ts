export interface OutboxMessage {
  sentAt: string
  openid: string
  templateId: string
  page: string
  data: unknown
}

/** The subscribe messages that would have reached somebody's phone. */
export class Outbox {
  private readonly messages: OutboxMessage[] = []

  add(message: OutboxMessage): void {
    this.messages.push(message)
  }

  list(): OutboxMessage[] {
    return [...this.messages]
  }
}
