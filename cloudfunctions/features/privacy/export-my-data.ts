import { createHash } from 'node:crypto'
import type { privacyDocumentsContract } from '@shared/privacy/documents-contract'
import { personalFile, personalSheets, type PersonalFile } from '@shared/privacy/personal-file'
import { temporaryLinks } from '../../kit/cloud'
import { storeExport } from '../../kit/exports'
import { environmentKey, hmac } from '../../kit/secrets'
import type { Handler } from '../../kit/serve'
import { writeWorkbook } from '../../kit/workbook'
import { heldOn, namedLines } from './held-on'

const linkSeconds = 10 * 60

/** Nobody can guess the place of the file; who asks again on the same day writes over it. */
export const exportMyData: Handler<typeof privacyDocumentsContract.exportMyData> = async (
  call,
  { format },
) => {
  const identity = call.permitOwn()
  const { person } = identity
  const [held, named] = await Promise.all([heldOn(identity, call.now), namedLines(identity)])
  const file = personalFile({ person, madeAt: call.now }, held, named)
  const bytes = await bytesOf(file, format)
  const place = hmac(environmentKey('SERVER_KEY'), `personal:${person}:${format}`).slice(0, 32)
  const stored = await storeExport(
    { name: `personal-${place}`, extension: format, bytes },
    call.now,
  )
  const [url = ''] = await temporaryLinks([stored], linkSeconds)
  return {
    name: `我的记录-${call.now.slice(0, 10)}.${format}`,
    url,
    digest: createHash('sha256').update(bytes).digest('hex'),
    expiresInSeconds: linkSeconds,
  }
}

async function bytesOf(file: PersonalFile, format: 'xlsx' | 'json'): Promise<Buffer> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(personalSheets(file))
    case 'json':
      return Buffer.from(JSON.stringify(file, undefined, 2))
  }
}
