'use strict'
/** Run in a copy of a function's folder: loads it as the cloud does and reports what it asked for. */
const Module = require('node:module')

const asked = new Set()
const load = Module._load
Module._load = function (request, ...rest) {
  asked.add(request)
  return load.call(this, request, ...rest)
}
const { main } = require(process.argv[2])
const foreign = [...asked].filter((name) => !Module.isBuiltin(name) && name !== process.argv[2])
process.stdout.write(JSON.stringify({ main: typeof main, foreign }), () => process.exit(0))
