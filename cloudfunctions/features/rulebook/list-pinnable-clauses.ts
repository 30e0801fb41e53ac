import type { PinnableClause, rulebookContract } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import type { Pinnable } from '@shared/rulebook/frame'
import { findIndicator, moduleRuleOf } from '@shared/rulebook/rulebook'
import { moduleTitleOf, rowRuleInWords } from '@shared/rulebook/words'
import type { Handler } from '../../kit/serve'
import { standingOf } from '../organisation/store'
import { offeredBelow } from './books-below'

/** Reads rulebooks of branches, a bounded number: for who sets requirements, once in a while. */
export const listPinnableClauses: Handler<typeof rulebookContract.listPinnableClauses> = async (
  call,
  { organisation: asked },
) => {
  const { _id: organisation, path } = await standingOf(call, asked)
  call.permit({ organisation, path })
  const offered = await offeredBelow(path, call.now)
  return {
    offered: [...offered.values()].map((one) => ({
      ...clauseOf(one),
      model: findIndicator(defaultBook, one.row.code) !== undefined,
    })),
  }
}

/** A clause stands on the sheet on which its book has it; what that lacks is for members. */
export function clauseOf({ row, book }: Pinnable): PinnableClause {
  const ofBranch = book.branch?.indicators.some(({ code }) => code === row.code) ?? false
  return {
    indicator: row.code,
    sheet: ofBranch ? 'branch' : 'member',
    moduleTitle: moduleTitleOf(moduleRuleOf(book, row), row.module),
    title: row.title,
    clause: row.clause,
    rule: rowRuleInWords(book, row),
    off: row.off === true,
  }
}
