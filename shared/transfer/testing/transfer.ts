import { digestOf } from '../../kernel/digest'
import { wangFang } from '../../organisation/testing/member'
import { started } from '../decide'
import { statementFormat } from '../statement-format'
import type { SignedStatement, Transfer } from '../transfer'

export const carriedDuty = {
  module: 'duty' as const,
  window: '2026',
  earned: 1_200,
  attainable: 1_400,
}

const content: SignedStatement['content'] = {
  format: statementFormat,
  transfer: 'transfer-1',
  issuedAt: '2026-08-03T09:00:00.000+08:00',
  name: '王芳',
  standing: 'formal',
  from: { organisation: 'overhaul-branch', name: '机电检修党支部' },
  year: 2026,
  through: '2026-07',
  rulebookVersion: '2026-1',
  modules: [carriedDuty, { module: 'base', window: '2026-H1', earned: 3_900, attainable: 4_000 }],
  head: { sequence: 9, hash: 'a'.repeat(64) },
  letterExpires: '2026-10-20',
}

/** What 王芳 takes along; the seal is looked at by the server, not here. */
export const statement: SignedStatement = {
  content,
  digest: digestOf(content),
  publicKey: 'A'.repeat(60),
  signature: 'B'.repeat(88),
}

export function transferOf(): Transfer {
  const about = {
    _id: 'transfer-1',
    fromName: '机电检修党支部',
    destination: '城北供电公司党委',
    lastMonth: '2026-07',
    letterExpires: '2026-10-20',
    statement,
  }
  const actor = { member: 'gu-ming', name: '顾明' }
  return started(wangFang(), about, { actor, now: content.issuedAt })
}
