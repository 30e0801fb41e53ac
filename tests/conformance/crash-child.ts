import { startEmulator } from '../../emulator'

/** An emulator in a process of its own, for the test that kills it. Prints its address. */
interface Settings {
  dataFile: string
  evidenceFolder: string
  functionsFolder: string
  collectionsFile: string
  plant?: 'acknowledgeBeforeFlush'
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings
void startEmulator(settings).then(({ url }) => process.stdout.write(`${url}\n`))
