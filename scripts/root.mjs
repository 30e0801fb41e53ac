import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Installs what the lock file names if it is not there yet, or is another state of it. */
export function installIfNeeded() {
  const lock = path.join(root, 'package-lock.json')
  const installed = path.join(root, 'node_modules/.package-lock.json')
  const stamp = path.join(root, 'node_modules/.installed-from')
  const wanted = fs.readFileSync(lock, 'utf8')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  if (fs.existsSync(installed) && sameVersions(wanted, fs.readFileSync(installed, 'utf8'))) {
    fs.writeFileSync(stamp, wanted)
    return
  }
  console.log('Installing dependencies (once; about a minute and a half) …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
  fs.writeFileSync(stamp, wanted)
}

function sameVersions(wanted, installed) {
  const there = JSON.parse(installed).packages
  return Object.entries(JSON.parse(wanted).packages).every(
    ([name, { version, optional }]) =>
      name === '' || optional === true || there[name]?.version === version,
  )
}

/** Runs a command in the project's folder; stops this process where it fails. */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed`)
    process.exit(status ?? 1)
  }
}

/**
 * Like `run`, beside others of its kind: what the command says is shown in one piece, and only
 * where it fails.
 */
export function quietly(command, args, { cwd = root, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => said.push(text))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) return resolve()
      console.error(`${said.join('')}\n${path.basename(command)} ${args.join(' ')} failed`)
      process.exit(status ?? 1)
    })
  })
}
