import { privacyDocumentsProcedures } from '../features/privacy/documents'
import { rulebookDocumentsProcedures } from '../features/rulebook/documents'
import { answer } from '../kit/serve'

/** What a person can ask of the cloud that reads or makes files: it needs memory, and is rare. */
export const procedures = new Map([...rulebookDocumentsProcedures, ...privacyDocumentsProcedures])

export function main(event: unknown): Promise<unknown> {
  return answer(procedures, event)
}
