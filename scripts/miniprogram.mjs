import { spawn } from 'node:child_process'
import path from 'node:path'
import { quietly, root } from './root.mjs'

const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
const folder = path.join(root, 'miniprogram')

/** Builds the mini-program; Taro wants to be run in its folder. Says something only if it fails. */
export function buildMiniprogram(type) {
  const env = { NODE_ENV: 'production', FORCE_COLOR: '0' }
  return quietly(process.execPath, [cli, 'build', '--type', type], { cwd: folder, env })
}

/** Builds it on every change until it is ended; answers the process. */
export function watchMiniprogram(type) {
  return spawn(process.execPath, [cli, 'build', '--type', type, '--watch'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
}
