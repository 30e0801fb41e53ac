import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { register } from 'esbuild-register/dist/node.js'

/**
 * `npm run -s call -- --as wang-fang showHome '{}'`: one procedure as one demo person against the
 * running emulator; prints the reply as JSON. Its contract says which function serves it. Ends with
 * 1 where the reply is a refusal.
 */
const usage = "Usage: npm run -s call -- --as <person> <procedure> '<json>' [--url …]"

const { values, positionals } = readArguments()
const [procedure, text = '{}', ...more] = positionals
if (!procedure || !values.as) stop(usage)
if (more.length > 0) stop(`Too much: ${more.join(' ')}. The input is one text, in quotes`)
if (!/^[\w-]+$/.test(values.as)) {
  stop(`--as wants a person by the id in demo/cast.ts, such as wang-fang, not ${values.as}`)
}

let input
try {
  input = JSON.parse(text)
} catch {
  stop(`The input is no JSON: ${text}`)
}

const commandId = values.command ?? randomUUID()
register()
const { contracts, functionOf } = createRequire(import.meta.url)('../shared/contracts.ts')
// A name that nobody serves goes to `api`, which says so.
const answer = await ask(procedure in contracts ? functionOf(procedure) : 'api')
const { result, ...failure } = answer
console.log(JSON.stringify(result ?? failure, null, 2))
process.exit(result?.ok ? 0 : 1)

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        url: { type: 'string', default: 'http://127.0.0.1:8080' },
        command: { type: 'string' },
      },
    })
  } catch (error) {
    return stop(`${error.message}\n${usage}`)
  }
}

async function ask(name) {
  const address = `${values.url.replace(/\/+$/, '')}/call/${name}`
  let response
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-openid': `demo-${values.as}` },
      body: JSON.stringify({ procedure, commandId, input }),
    })
  } catch {
    return stop(`No emulator answers at ${values.url}. Start it with: npm start`)
  }
  try {
    return await response.json()
  } catch {
    return stop(`What answers at ${values.url} is no emulator (status ${response.status})`)
  }
}

function stop(why) {
  console.error(why)
  process.exit(2)
}
