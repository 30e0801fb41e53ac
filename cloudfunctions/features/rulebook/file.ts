import type { Instant } from '@shared/kernel/calendar'
import { canonicalJson } from '@shared/kernel/digest'
import { rulebookDigest, type Rulebook } from '@shared/rulebook/rulebook'
import { layOut } from '@shared/rulebook/spreadsheet/layout'
import { temporaryLinks } from '../../kit/cloud'
import { storeExport } from '../../kit/exports'
import { writeWorkbook } from '../../kit/workbook'

const linkSeconds = 10 * 60

/**
 * Writes a rulebook to a file and gives a link to it. Its place follows from what is in it, so that
 * whoever asks again gets the same file.
 */
export async function rulebookFile(
  { branch, rulebook }: { branch: string; rulebook: Rulebook },
  format: 'xlsx' | 'json',
  now: Instant,
) {
  const digest = rulebookDigest(rulebook)
  const bytes = await bytesOf(rulebook, format)
  const stored = { name: `${branch}-${digest.slice(0, 32)}`, extension: format, bytes }
  const file = await storeExport(stored, now)
  const [url = ''] = await temporaryLinks([file], linkSeconds)
  const name = `考核细则-${rulebook.version.replace(/[^\p{L}\p{N}.-]/gu, '-')}.${format}`
  return { name, url, digest, expiresInSeconds: linkSeconds }
}

/** As JSON in the form of which the digest is taken. */
async function bytesOf(rulebook: Rulebook, format: 'xlsx' | 'json'): Promise<Buffer> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(layOut(rulebook))
    case 'json':
      return Buffer.from(canonicalJson(rulebook))
  }
}
