import { BrokenDataFile, DataFileInUse, messageOf, PortInUse, PortNeedsRights } from './errors'

/** What went wrong and what to do next, for somebody who did not write this. */
export function explainStart(error: unknown): string {
  if (error instanceof PortInUse) {
    return (
      `端口 ${error.port} 已被占用：请换一个端口（--port），或先关闭占用它的程序。\n` +
      `Port ${error.port} is in use: choose another with --port, or stop the program that has it.`
    )
  }
  if (error instanceof PortNeedsRights) {
    return (
      `端口 ${error.port} 须有管理员权限才能用：请换一个 1024 以上的端口（--port）。\n` +
      `${error.message}: choose one above 1024 with --port.`
    )
  }
  if (error instanceof DataFileInUse) {
    return (
      `数据文件正被另一个进程使用：${error.dataFile}。请先关闭它，或用 --data 指定另一个文件夹。\n` +
      `${error.message}. Stop that process, or choose another folder with --data.`
    )
  }
  if (error instanceof BrokenDataFile) {
    return (
      `数据文件无法读取：${error.dataFile}。请移走或恢复该文件后重试，原文件不会被改动。\n` +
      `${error.message}. Move it away or restore it; the emulator leaves it as it is.`
    )
  }
  return `无法启动 Cannot start: ${messageOf(error)}`
}
