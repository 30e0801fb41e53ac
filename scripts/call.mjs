import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { register } from 'esbuild-register/dist/node.js'

/**
 * `npm run -s call -- --as wang-fang showHome '{}'`: one procedure as one demo person against the
 * running emulator; prints the reply as JSON. Its contract says which function serves it. Ends with
 * 1 where the reply is a refusal.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    command: { type: 'string' },
  },
})
const [procedure, text = '{}'] = positionals
if (!procedure || !values.as) {
  console.error("Usage: npm run -s call -- --as <person> <procedure> '<json>' [--url …]")
  process.exit(2)
}

let input
try {
  input = JSON.parse(text)
} catch {
  console.error(`The input is no JSON: ${text}`)
  process.exit(2)
}

register()
const { contracts, functionOf } = createRequire(import.meta.url)('../shared/contracts.ts')
// A name that nobody serves goes to `api`, which says so.
const served = procedure in contracts ? functionOf(procedure) : 'api'

let response
try {
  response = await fetch(`${values.url}/call/${served}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-openid': `demo-${values.as}` },
    body: JSON.stringify({ procedure, commandId: values.command ?? randomUUID(), input }),
  })
} catch {
  console.error(`No emulator answers at ${values.url}. Start it with: npm start`)
  process.exit(2)
}
const { result, ...failure } = await response.json()
console.log(JSON.stringify(result ?? failure, null, 2))
process.exit(result?.ok ? 0 : 1)
