/**
 * One line of JSON an event. Ids of requests and codes only: no names, no texts, no openids.
 */
type Facts = Record<string, string | number | boolean | undefined>

function line(level: 'info' | 'warn' | 'error', event: string, facts: Facts): void {
  // The platform collects what a function prints; this is the one place that prints.
  console.log(JSON.stringify({ level, event, ...facts }))
}

export const log = {
  info: (event: string, facts: Facts = {}) => line('info', event, facts),
  warn: (event: string, facts: Facts = {}) => line('warn', event, facts),
  error: (event: string, facts: Facts = {}) => line('error', event, facts),
}
