import type { Problem } from './cell'
import { rulebookSchema } from '../rulebook'
import { readRulebook, type RulebookRead } from './read-rulebook'
import { writeRulebook } from './write-rulebook'

/** A problem of a document has no cell, only a path. */
export const documentName = 'JSON'

/**
 * Reads a rulebook as a document. What has the wrong shape is told by its path; what has the shape
 * and breaks a rule is told by the sheet, row and column in which it would stand.
 */
export function readDocument(value: unknown): RulebookRead {
  const parsed = rulebookSchema.safeParse(value)
  if (parsed.success) return { rulebook: parsed.data, problems: [], basedOn: undefined }
  const { issues } = parsed.error
  if (issues.every(({ code }) => code === 'custom')) {
    return readRulebook(writeRulebook(value as Parameters<typeof writeRulebook>[0]))
  }
  const misshapen = issues.filter(({ code }) => code !== 'custom')
  return { rulebook: undefined, problems: misshapen.map(problemOf), basedOn: undefined }
}

function problemOf(issue: { code: string; path: PropertyKey[]; keys?: string[] }): Problem {
  const path = issue.path.map(String).join('.') || '整份文件'
  return { sheet: documentName, row: 0, column: '', head: path, message: adviceOf(issue) }
}

function adviceOf({ code, keys }: { code: string; keys?: string[] }): string {
  switch (code) {
    case 'unrecognized_keys':
      return `多了不认识的项：${(keys ?? []).join('、')}。请删去，或核对拼写`
    case 'invalid_type':
      return '缺少这一项，或类型不对。请对照导出的文件填写；分值用整数，以百分之一分计'
    case 'too_small':
    case 'too_big':
      return '太大、太小、太长或没有填写。请对照导出的文件改正'
    case 'invalid_format':
      return '格式不对。请对照导出的文件改正'
  }
  return '不是允许的内容。请对照导出的文件改正'
}
