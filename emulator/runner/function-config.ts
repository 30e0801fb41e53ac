import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isFields } from '../store/values'

/** `config.json` beside a function, as it is deployed. */
export interface FunctionConfig {
  name: string
  bundle: string
  /** Where the runner keeps its compiled code: beside the folder that is deployed. */
  compiledFile: string
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: string[]
  openapi: string[]
}

const timeoutSecondsDefault = 20
const memoryMegabytesDefault = 256

/** undefined where no such function is built. */
export function readFunctionConfig(
  functionsFolder: string,
  name: string,
): FunctionConfig | undefined {
  const bundle = join(functionsFolder, name, 'index.js')
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || !existsSync(bundle)) return undefined
  const configFile = join(functionsFolder, name, 'config.json')
  const text = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '{}'
  const content = JSON.parse(text) as unknown
  const config = isFields(content) ? content : {}
  const permissions = isFields(config['permissions']) ? config['permissions'] : {}
  return {
    name,
    bundle,
    compiledFile: join(`${functionsFolder}.compiled`, name),
    timeoutSeconds: numberOr(config['timeout'], timeoutSecondsDefault),
    memoryMegabytes: numberOr(config['memorySize'], memoryMegabytesDefault),
    triggers: listOf(config['triggers'])
      .filter(isFields)
      .map((trigger) => String(trigger['name'])),
    openapi: listOf(permissions['openapi']).map(String),
  }
}

/** Another number once the function has been built again; 0 where it is not built. */
export function bundleVersion(functionsFolder: string, name: string): number {
  const bundle = join(functionsFolder, name, 'index.js')
  return statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

export function functionNames(functionsFolder: string): string[] {
  if (!existsSync(functionsFolder)) return []
  const names = readdirSync(functionsFolder)
  return names.filter((name) => readFunctionConfig(functionsFolder, name) !== undefined).sort()
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
