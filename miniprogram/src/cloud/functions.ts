import type { contracts, ProcedureName } from '@shared/contracts'
import type { FunctionName } from '@shared/kernel/contract'

/** The procedures whose contract says that the function `documents` serves them. */
type InDocuments = {
  [Name in ProcedureName]: (typeof contracts)[Name] extends { servedBy: 'documents' } ? Name : never
}[ProcedureName]

/** Compiles only where it names exactly those: contracts themselves stay on the server. */
const inDocuments: Readonly<Record<InDocuments, true>> = {
  exportMyData: true,
  exportRulebook: true,
  exportRulebookDraft: true,
  readRulebookSheet: true,
  exportRoster: true,
  previewRosterImport: true,
}

export function functionOf(procedure: string): FunctionName {
  return procedure in inDocuments ? 'documents' : 'api'
}

/** How long an answer may take: a file is read or made while one waits. */
export const answerWithinMs: Readonly<Record<FunctionName, number>> = {
  api: 10_000,
  documents: 30_000,
}
