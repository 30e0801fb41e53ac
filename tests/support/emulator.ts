import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { demoSetUpCode } from '../../demo/set-up'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator'
import { noteAnswer } from './answers'

const root = path.resolve(__dirname, '../..')

/** The secrets of a test environment; a real one gets its own from the deployer. */
export const testEnvironment = {
  QR_KEY: 'test-key-of-sixteen-or-more',
  SERVER_KEY: 'another-key-of-sixteen-or-more',
  SETUP_CODE: demoSetUpCode,
  SILENCE: 'true',
  // Tests call faster than people.
  CALLS_PER_MINUTE: '1000000',
}

/** The built functions on a store in memory. Build first: `npm run build -- functions`. */
export async function startTestEmulator(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const evidenceFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'evidence-'))
  const emulator = await startEmulator({
    dataFile: ':memory:',
    functionsFolder: path.join(root, 'dist/functions'),
    collectionsFile: path.join(root, 'cloudfunctions/database/collections.json'),
    storageRulesFile: path.join(root, 'cloudfunctions/storage/rules.json'),
    evidenceFolder,
    environment: testEnvironment,
    ...options,
  })
  return {
    ...emulator,
    async close() {
      await emulator.close()
      fs.rmSync(evidenceFolder, { recursive: true, force: true })
    },
    async call(functionName, openid, event, source) {
      const answer = await emulator.call(functionName, openid, event, source)
      noteAnswer(event, answer.result)
      return answer
    },
  }
}
