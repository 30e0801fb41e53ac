import { rosterHeads, sheetName, type RosterHead } from '@shared/roster/sheet/columns'
import { writeXlsx } from 'hucre/xlsx'
import { administrator, officeBranch, openidOf, partyCommittee } from '../../demo/cast'
import type { World } from '../../demo/world'

/** A row of a roster as a person fills it in. */
export type SheetRow = Partial<Record<RosterHead, string>>

/** 唐亮 of the superior's branch, so that its voters stay two; `row` says what is otherwise. */
export function sheetRow(row: SheetRow): SheetRow {
  return {
    姓名: '唐亮',
    党支部: officeBranch.name,
    党员类别: '预备',
    党内职务: '普通党员',
    部门: '变电检修一班',
    岗位类别: '一线',
    起始月份: '2026-01',
    ...row,
  }
}

export async function rosterFile(rows: readonly SheetRow[]): Promise<Uint8Array> {
  const cells = rows.map((row) => rosterHeads.map((head) => row[head] ?? ''))
  return writeXlsx({ sheets: [{ name: sheetName, rows: [[...rosterHeads], ...cells] }] })
}

let uploads = 0

/** To where an administrator's page uploads a roster. */
export async function uploadRoster(
  world: World,
  bytes: Uint8Array,
  admin = administrator.member,
): Promise<string> {
  const { organisation } = partyCommittee
  const { uploadFolder } = await world.ask(admin, 'showOrganisation', { organisation })
  uploads += 1
  const path = `${uploadFolder}/roster-${uploads}.xlsx`
  return (await world.emulator.upload(openidOf(admin), path, bytes)).fileID
}
