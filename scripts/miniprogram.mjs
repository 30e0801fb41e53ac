import path from 'node:path'
import { root, run } from './root.mjs'

/** Builds the mini-program; Taro wants to be run in its folder. */
export function buildMiniprogram(type, { watch = false } = {}) {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  run(process.execPath, [cli, 'build', '--type', type, ...(watch ? ['--watch'] : [])], {
    cwd: path.join(root, 'miniprogram'),
    env: { NODE_ENV: watch ? 'development' : 'production' },
  })
}
