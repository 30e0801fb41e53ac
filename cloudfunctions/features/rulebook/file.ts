import { canonicalJson } from '@shared/kernel/digest'
import { rulebookDigest, type Rulebook } from '@shared/rulebook/rulebook'
import { layOut } from '@shared/rulebook/spreadsheet/layout'
import { temporaryLinks, uploadFile } from '../../kit/cloud'
import { writeWorkbook } from '../../kit/workbook'

const linkSeconds = 10 * 60

/**
 * Writes a rulebook to a file and gives a link to it. Its place follows from what is in it, so that
 * whoever asks again gets the same file and nothing piles up.
 */
export async function rulebookFile(branch: string, rulebook: Rulebook, format: 'xlsx' | 'json') {
  const digest = rulebookDigest(rulebook)
  const bytes = await bytesOf(rulebook, format)
  const file = await uploadFile(`exports/${branch}-${digest.slice(0, 32)}.${format}`, bytes)
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
