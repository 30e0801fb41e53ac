import { privacyDocumentsProcedures } from '../features/privacy/documents'
import { rosterDocumentsProcedures } from '../features/roster/documents'
import { rulebookDocumentsProcedures } from '../features/rulebook/documents'
import { answer } from '../kit/serve'

/** What a person can ask of the cloud that reads or makes files: it needs memory, and is rare. */
export const procedures = new Map([
  ...rulebookDocumentsProcedures,
  ...privacyDocumentsProcedures,
  ...rosterDocumentsProcedures,
])

export function main(event: unknown): Promise<unknown> {
  return answer(procedures, event)
}
