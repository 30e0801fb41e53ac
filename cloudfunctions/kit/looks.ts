import type { Look } from '@shared/privacy/look'
import { isDuplicate } from './cloud-errors'
import { insert } from './database'

/** Notes a look before what was looked at is handed out; a look that is noted already stays. */
export async function noteLook(look: Look): Promise<void> {
  try {
    await insert('accessLog', look)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
