import { buildSync } from 'esbuild'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Children are started and bundles built on whatever machine this runs, however busy it is.
jest.setTimeout(30_000)

export const collectionsFile = join(__dirname, 'probe', 'collections.json')
/** The product's own, so that what clients do here is what deployment lets them do. */
export const storageRulesFile = join(__dirname, '../../cloudfunctions/storage/rules.json')
/** A folder as the rules want it. */
export const uploadFolder = `uploads/${'0123456789abcdef'.repeat(2)}`

export interface ProbeFolder {
  folder: string
  functionsFolder: string
  dataFile: string
  evidenceFolder: string
  remove: () => void
}

/** A folder of its own with the probe bundled as the product's functions are. */
export function buildProbe(): ProbeFolder {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const functionsFolder = join(folder, 'functions')
  buildSync({
    entryPoints: [join(__dirname, 'probe', 'index.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'error',
    outfile: join(functionsFolder, 'probe', 'index.js'),
  })
  const openapi = ['security.msgSecCheck', 'subscribeMessage.send']
  writeConfig(functionsFolder, 'probe', {
    permissions: { openapi },
    triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }],
  })
  const echo = `exports.main = async (event) => {
    const { WX_CONTEXT_KEYS: keys, WX_OPENID: openid = 'nobody' } = process.env
    return { event, keys, openid }
  }`
  addFunction(functionsFolder, 'echo', echo)
  const spinning = 'exports.main = ({ spin }) => { while (spin); return "idle" }'
  addFunction(functionsFolder, 'spinning', spinning)
  writeConfig(functionsFolder, 'spinning', { timeout: 1 })
  const leaving = 'exports.main = () => { setTimeout(() => process.exit(1), 10); return "bye" }'
  addFunction(functionsFolder, 'leaving', leaving)
  const filling =
    'exports.main = () => { for (const kept = []; ; ) kept.push(new Array(1e5).fill(1)) }'
  addFunction(functionsFolder, 'filling', filling)
  writeConfig(functionsFolder, 'filling', { memorySize: 32 })
  addFunction(functionsFolder, 'throwing', "exports.main = () => { throw new Error('broken') }")
  addFunction(functionsFolder, 'unloadable', "throw new Error('cannot load')")
  addFunction(functionsFolder, 'empty', 'exports.other = 1')
  return {
    folder,
    functionsFolder,
    dataFile: join(folder, 'store.sqlite'),
    evidenceFolder: join(folder, 'evidence'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function addFunction(functionsFolder: string, name: string, source: string): void {
  mkdirSync(join(functionsFolder, name), { recursive: true })
  writeFileSync(join(functionsFolder, name, 'index.js'), source)
}

function writeConfig(functionsFolder: string, name: string, config: object): void {
  writeFileSync(join(functionsFolder, name, 'config.json'), JSON.stringify(config))
}
