import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator'
import { buildProbe, collectionsFile, storageRulesFile, type ProbeFolder } from './build-probe'
import { hostedSettings, isHostedTarget, probeHosted, reportUnverified } from './hosted'
import type { ProbeFailure, ProbeReply } from './probe/index'

/** What a behaviour asks with: it works the same on the emulator and hosted. */
export interface Subject {
  /** What the probe returned; a failure of the probe fails the test. */
  ask: <Value = unknown>(probe: string, given?: object) => Promise<Value>
  /** How the probe failed; a probe that succeeds fails the test. */
  failure: (probe: string, given?: object) => Promise<ProbeFailure>
}

/** What a behaviour has besides, where it needs the emulator itself. */
export interface EmulatorSubject extends Subject {
  emulator: Emulator
  files: ProbeFolder
}

export interface Suite {
  behaviour: (name: string, check: (subject: Subject) => Promise<void>) => void
  /** Needs control that no hosted environment gives. */
  onEmulator: (name: string, check: (subject: EmulatorSubject) => Promise<void>) => void
}

type Overrides = Partial<EmulatorOptions>

/** Every function call is made by 李娜 unless a behaviour says otherwise. */
const caller = 'li-na'

export function conformance(title: string, options: Overrides, define: (suite: Suite) => void) {
  const all: string[] = []
  const notRun: string[] = []
  let files: ProbeFolder
  let emulator: Emulator

  describe(title, () => {
    beforeAll(async () => {
      if (isHostedTarget) return
      files = buildProbe()
      emulator = await startEmulator({ ...optionsOf(files), ...options })
    })
    afterAll(async () => {
      if (isHostedTarget) return
      reportUnverified(title, notRun, all)
      await emulator.close()
      files.remove()
    })
    const add = (name: string, isRunnable: boolean, run: () => Promise<void>) => {
      all.push(name)
      if (!isRunnable) notRun.push(name)
      const register = isRunnable ? test : test.skip
      register(name, run)
    }
    define({
      behaviour: (name, check) =>
        add(name, !isHostedTarget || hostedSettings() !== undefined, () =>
          check(isHostedTarget ? subjectOf(probeHosted) : emulatorSubject(emulator, files)),
        ),
      onEmulator: (name, check) =>
        add(name, !isHostedTarget, () => check(emulatorSubject(emulator, files))),
    })
    // Jest runs no hook where every test is skipped, and then this matters most.
    if (isHostedTarget) reportUnverified(title, notRun, all)
  })
}

export function optionsOf(files: ProbeFolder): EmulatorOptions {
  const { dataFile, evidenceFolder, functionsFolder } = files
  return { dataFile, evidenceFolder, functionsFolder, collectionsFile, storageRulesFile }
}

function emulatorSubject(emulator: Emulator, files: ProbeFolder): EmulatorSubject {
  const run = async (probe: string, given: object) => {
    const { result } = await emulator.call('probe', caller, { probe, given })
    return result as ProbeReply
  }
  return { ...subjectOf(run), emulator, files }
}

function subjectOf(run: (probe: string, given: object) => Promise<ProbeReply>): Subject {
  return {
    async ask<Value>(probe: string, given: object = {}) {
      const reply = await run(probe, given)
      if (!reply.ok) throw new Error(`${probe} failed: ${JSON.stringify(reply.failure)}`)
      return reply.value as Value
    },
    async failure(probe, given = {}) {
      const reply = await run(probe, given)
      if (reply.ok) throw new Error(`${probe} succeeded: ${JSON.stringify(reply.value)}`)
      return reply.failure
    },
  }
}
