export interface LogLine {
  /** '' for what an instance said between events. */
  invocation: string
  functionName: string
  level: string
  line: string
}

const linesMax = 1_000

/** The last lines that functions wrote. */
export class LogBook {
  private lines: LogLine[] = []

  constructor(private readonly echo?: (line: string) => void) {}

  add(invocation: string, functionName: string, level: string, line: string): void {
    this.lines.push({ invocation, functionName, level, line })
    if (this.lines.length > linesMax) this.lines = this.lines.slice(-linesMax)
    this.echo?.(`[${functionName}] ${level} ${line}`)
  }

  list(): LogLine[] {
    return [...this.lines]
  }
}
