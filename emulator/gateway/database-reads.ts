import type { ShiftedClock } from '../clock'
import { aggregated } from '../store/aggregate'
import { matching, search } from '../store/search'
import { printDocument, printExtended, withServerDates, type Fields } from '../store/values'
import { queryOf, type DatabaseContext } from './database-context'
import { readExtended, readOrder, type AdminRequest } from './request'

export function getDocument(
  { transactions, limits, clock, costs }: DatabaseContext,
  asked: AdminRequest,
) {
  const view = transactions.view(asked.optionalText('transactionId'))
  const order = readOrder(asked.optionalText('order'))
  const projection = asked.optionalExtended('projection')
  const offset = asked.optionalNumber('offset')
  const limit = Math.min(asked.optionalNumber('limit') ?? limits.getRowsMax, limits.getRowsMax)
  const found = search(view, asked.text('collectionName'), {
    query: queryOf(asked, clock),
    limit,
    ...(order && { order }),
    ...(projection && { projection }),
    ...(offset !== undefined && { offset }),
  })
  costs.documentsRead += found.length
  return { data: { list: found.map(printDocument) } }
}

export function calculateDocument({ transactions, clock }: DatabaseContext, asked: AdminRequest) {
  const view = transactions.view(undefined)
  const found = matching(view, asked.text('collectionName'), queryOf(asked, clock))
  return { data: { total: found.length } }
}

export function aggregateDocuments(context: DatabaseContext, asked: AdminRequest) {
  const { transactions, limits, clock, costs } = context
  const stages = asked.list('stages').map((stage) => readStage(stage as Fields, clock))
  const collection = asked.text('collectionName')
  const view = transactions.view(undefined)
  const { entered, rows } = aggregated(view, collection, stages, limits.aggregateRowsDefault)
  costs.documentsRead += entered
  return { data: { list: rows.map(printExtended) } }
}

function readStage(stage: Fields, clock: ShiftedClock): Fields {
  const text = String(stage['stageValue'])
  const { value } = readExtended('stageValue', `{"value":${text}}`)
  return { [String(stage['stageKey'])]: withServerDates(value, clock.milliseconds()) }
}
